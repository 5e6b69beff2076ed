// Own words of a letter are a draft of its complaint, like anything else that is typed: on the disk within a second, there
// again after a lock or a crash, and the same at any screen. Those of a paper of the branch, which is of no complaint, are
// kept as safely beside it. They stay after the paper has left, since the next copy says the same; emptied they are gone.
import { useEffect, useState } from 'react';
import { create } from 'zustand';
import type { Args, OpenIncident } from '#contract/doorway';
import type { Refusal } from '#contract/refusal';
import { ask } from '../../app/bridge';
import { flushBeforeLocking } from '../../app/before-locking';
import { useKeptHere } from '../../app/kept-here';
import { draftQueue } from '../conversation/draft-queue';

export type Own = Record<string, string>;
type Kept = Pick<OpenIncident, 'drafts' | 'place'>;

/** Why the last of it isn't on the disk; null: it is. */
export const useOwnWordsProblem = create<{ refusal: Refusal | null }>(() => ({ refusal: null }));

const told = {
  onSaving: () => undefined,
  onSaved: () => useOwnWordsProblem.setState({ refusal: null }),
  onRefused: (_id: string, refusal: Refusal) => useOwnWordsProblem.setState({ refusal }),
};
const ofComplaints = draftQueue({
  send: (draft: Args<'incident.draft'>) => ask('incident.draft', draft),
  ...told,
});
const ofBranch = draftQueue({
  send: ({ id: paper, field: block, value }) => ask('papers.keepWords', { paper, block, value }),
  ...told,
});
flushBeforeLocking(() => ofComplaints.flush());
flushBeforeLocking(() => ofBranch.flush());

/** @param block of the letter that takes own words, by its id */
export function fieldOf(paper: string, block: string): string {
  return `paper.${paper}.${block}`.slice(0, 120);
}

export function keptWords(drafts: Kept['drafts'], paper: string): Own {
  const start = `paper.${paper}.`;
  const own = Object.entries(drafts).filter(([field]) => field.startsWith(start));
  return Object.fromEntries(own.map(([field, { value }]) => [field.slice(start.length), value]));
}

/** @param of the complaint; null: a paper of the branch. @returns `own`: null until it is known what was written before */
export function useOwnWords(of: string | null, paper: string, kept: Kept | null) {
  const [typed, setTyped] = useKeptHere<Own>(`paper words ${of ?? ''} ${paper}`, {});
  // As it was when the page was opened: what is typed since is newer.
  const [drafts] = useState(() => keptWords(kept?.drafts ?? {}, paper));
  const branchs = useBranchWords(of === null ? paper : null);
  const before = of === null ? branchs : drafts;
  function type(block: string, text: string) {
    setTyped({ ...typed, [block]: text });
    const value = text.trim() === '' ? null : text;
    if (of === null) return ofBranch.put({ id: paper, field: block, value });
    // A letter is at no step: where the caret was in the conversation stays as it was.
    const { stage, step } = kept?.place ?? { stage: 'papers', step: paper };
    ofComplaints.put({ id: of, field: fieldOf(paper, block), value, place: { stage, step } });
  }
  return { own: before && { ...before, ...typed }, type };
}

/** What lies on the disk of a paper of the branch; null until it is read. */
function useBranchWords(paper: string | null): Own | null {
  const [words, setWords] = useState<Own | null>(null);
  useEffect(() => {
    if (paper === null) return;
    let isHere = true;
    void ask('papers.words', { paper }).then((answer) => {
      if (!isHere) return;
      if (!answer.ok) useOwnWordsProblem.setState({ refusal: answer.refusal });
      setWords(answer.ok ? answer.value : {});
    });
    return () => {
      isHere = false;
    };
  }, [paper]);
  return words;
}
