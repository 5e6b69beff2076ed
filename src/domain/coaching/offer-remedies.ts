// Which remedies to offer for what was found, in the order they are owed: by right, putting it right, a gesture.
import type { Authority, Fault, Playbook, Remedy, RemedyKind } from '../playbook/playbook';
import { keywordsIn, weight } from './keyword-match';

export interface AspectFinding {
  aspect: string;
  category: string | null;
  /** null while nobody has decided. */
  fault: Fault | null;
  /** Clause the finding rests on, when it rests on one. */
  clause: string | null;
  /** Label and the customer's words. */
  text: string;
}

export interface OfferedRemedy {
  remedy: Remedy;
  /** Ids of the aspects it answers. */
  aspects: string[];
  /** The words it was found by. */
  because: string[];
  /** Among the two to four to show first (9.2). */
  suggested: boolean;
}

const kindOrder: Record<RemedyKind, number> = { right: 0, mend: 1, gesture: 2 };
const MOST_SUGGESTED = 4;

/** In keywords: in a serious matter what was written for it outweighs a chance word, not a plain wish. */
const WRITTEN_FOR_IT = 8;

/**
 * Gestures open only when something is ours or partly ours, never for a serious matter (Branch C), and never where a
 * word in `authority.gestures.shutBy` was spoken; rights and practical help stay. `sought` (what they would like)
 * moves what fits it up within its kind. `words`: everything noted while listening, where the caller has it.
 */
export function offerRemedies(
  playbook: Pick<Playbook, 'remedies'> & { authority?: Authority },
  question: { findings: readonly AspectFinding[]; serious: boolean; sought: string; words?: string },
): OfferedRemedy[] {
  const { findings, serious, sought, words = '' } = question;
  const told = [...findings.map(({ text }) => text), sought, words].join(' \n ');
  const noGestures = keywordsIn(told, playbook.authority?.gestures.shutBy ?? []).length > 0;
  const scored = playbook.remedies.flatMap((remedy) => {
    if (remedy.kind === 'gesture' && noGestures) return [];
    const answered = findings.filter((finding) => opens(remedy, finding, serious));
    if (answered.length === 0) return [];
    const because = keywordsIn([...answered.map(({ text }) => text), sought].join(' \n '), remedy.keywords);
    const score =
      weight(because) +
      2 * weight(keywordsIn(sought, remedy.keywords)) +
      (answered.some(({ clause }) => clause === remedy.clause) ? 3 : 0) +
      (remedy.categories.length > 0 ? 1 : 0) +
      (remedy.whenSerious === 'only' ? WRITTEN_FOR_IT : 0);
    return [{ remedy, aspects: answered.map(({ aspect }) => aspect), because, score }];
  });
  scored.sort((a, b) => kindOrder[a.remedy.kind] - kindOrder[b.remedy.kind] || b.score - a.score);
  const suggested = new Set(suggest(scored, findings.length, serious));
  return scored.map((item) => ({
    remedy: item.remedy,
    aspects: item.aspects,
    because: item.because,
    suggested: suggested.has(item),
  }));
}

interface Scored {
  remedy: Remedy;
  score: number;
}

/**
 * Two by right at most and two that put it right, or more where there are more aspects to answer, and one gesture;
 * where nothing fits by its words, the first to mend. In a serious matter practical help may take all places but one,
 * and what would look like closing it takes none.
 */
function suggest<S extends Scored>(scored: readonly S[], aspects: number, serious: boolean): S[] {
  const of = (kind: RemedyKind, most: number) =>
    scored
      .filter(({ remedy, score }) => remedy.kind === kind && score > 1)
      .filter(({ remedy }) => !(serious && remedy.whenSerious === 'later'))
      .slice(0, most);
  const most = Math.max(2, aspects);
  const owed = of('right', serious ? 1 : Math.min(most, MOST_SUGGESTED - 1));
  const mending = of('mend', serious ? MOST_SUGGESTED : most);
  const fallback =
    owed.length + mending.length > 0 ? [] : scored.filter(({ remedy }) => remedy.kind === 'mend');
  return [...owed, ...mending, ...fallback.slice(0, 2), ...of('gesture', 1)].slice(0, MOST_SUGGESTED);
}

function opens(remedy: Remedy, finding: AspectFinding, serious: boolean): boolean {
  const { kind, categories, onlyWhenFault } = remedy;
  if (remedy.whenSerious === 'only' && !serious) return false;
  if (categories.length > 0 && finding.category !== null && !categories.includes(finding.category))
    return false;
  if (kind === 'gesture' && (serious || (finding.fault !== 'ours' && finding.fault !== 'partlyOurs')))
    return false;
  if (serious) return true; // the finding stays "not yet known" there, and rights and practical help must not wait
  return onlyWhenFault.length === 0 || (finding.fault !== null && onlyWhenFault.includes(finding.fault));
}
