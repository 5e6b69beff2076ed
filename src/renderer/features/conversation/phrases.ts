// The words to say at a step: chosen from the playbook, kept still while they stand, and what was said is recorded.
import { choosePhrase, fittingPhrases } from '#domain/coaching/choose-phrase';
import { formatPhrase, type Part } from '#domain/coaching/phrase-message';
import type { Proposal } from '#domain/event/catalogue';
import type { Step } from '#domain/playbook/playbook';
import type { Slots } from '#domain/playbook/slots';
import { momentsFor } from '#domain/playbook/stages-for';
import type { Moment } from '#domain/playbook/vocabulary';
import { useBranch } from '../../app/desk-state';
import { useIncident } from './conversation-store';
import { useAspectAtHand, useJourney } from './journey';
import { usePlaybook } from './playbook-store';
import { situationOf, slotsOf } from './situation';

export interface Said {
  moment: Moment;
  phrase: string;
}

/**
 * Courtesies: going on past them means that they were said. Questions aren't among them: their answer says that
 * they were asked.
 */
const saidByGoingOn: readonly Moment[] = [
  'thanks',
  'opener',
  'acknowledge',
  'regret',
  'fixOffer',
  'restateIntro',
  'faultApology',
  'explain',
  'offer',
  'offerNone',
  'whatNext',
  'recapIntro',
  'secondThanks',
];

export interface WordsToSay {
  parts: Part[];
  text: string;
  said: Said[];
  /** Those of `said` that going on records: courtesies that nobody has recorded at this step yet. */
  byGoingOn: Said[];
  /** Brings other words for all of it; null when there are none. */
  another: (() => void) | null;
  /** Keeps these words on the screen although the record moves on; call it before recording them. */
  hold(): void;
}

/** @param moments instead of the step's own; @param slots on top of what the record fills in */
export function useWordsToSay(step: Step, slots: Slots = {}, moments?: readonly Moment[]): WordsToSay {
  const incident = useIncident();
  const playbook = usePlaybook();
  const aspect = useAspectAtHand();
  const branch = useBranch();
  const picked = useJourney((journey) => journey.picked);
  const pick = useJourney((journey) => journey.pick);
  const situation = situationOf(incident, aspect);
  const filled = { ...slotsOf(incident, branch.name, aspect), ...slots };
  const used = incident.said.flatMap(({ phrase }) => phrase ?? []);
  const keyOf = (moment: Moment) => wordsKey(step, aspect?.id ?? null, moment);
  // What was said at this step stays in sight, although "not said yet" may have been its condition.
  const apply = momentsFor(step, situation);
  const wanted =
    moments ??
    step.moments
      .map(({ moment }) => moment)
      .filter((moment) => apply.includes(moment) || picked[keyOf(moment)] !== undefined);

  const inThisBreath = new Set<keyof Slots>();
  const chosen = wanted.flatMap((moment) => {
    // One breath names them once, and a feeling once: said twice it sounds read out.
    const slots = withoutSlots(filled, inThisBreath);
    const question = { moment, situation, used, seed: incident.id, slots };
    const kept = picked[keyOf(moment)];
    const standing = kept && playbook.phrases.find(({ id }) => id === kept);
    if (standing && fittingPhrases([standing], { ...question, situation }).length > 0) {
      const parts = formatPhrase(standing, slots);
      noteSlots(inThisBreath, parts);
      const others = fittingPhrases(playbook.phrases, question).some(({ id }) => id !== kept);
      return { moment, id: kept, parts, others, question };
    }
    const fresh = choosePhrase(playbook, question);
    if (!fresh) return [];
    noteSlots(inThisBreath, fresh.parts);
    const others = fittingPhrases(playbook.phrases, question).some(({ id }) => id !== fresh.id);
    return { moment, id: fresh.id, parts: fresh.parts, others, question };
  });

  const said = chosen.map(({ moment, id }) => ({ moment, phrase: id }));
  // Said in somebody's own words is said, too.
  const isSaid = ({ moment, phrase }: Said) =>
    incident.said.some((one) => one.moment === moment && (one.phrase === phrase || one.phrase === null));
  const others = chosen.filter((one) => one.others);
  return {
    parts: chosen.flatMap(({ parts }, index) => (index === 0 ? parts : [{ text: ' ' }, ...parts])),
    text: chosen.map(({ parts }) => parts.map(({ text }) => text).join('')).join(' '),
    said,
    byGoingOn: said.filter((one) => saidByGoingOn.includes(one.moment) && !isSaid(one)),
    another:
      others.length === 0
        ? null
        : () => {
            for (const { moment, id, question } of others) {
              const shown = shownBefore(picked, keyOf(moment));
              const next = choosePhrase(playbook, { ...question, used: [...used, ...shown, id] });
              if (next) pick(keyOf(moment), next.id);
              pick(`${keyOf(moment)} shown`, [...shown, id].join(' '));
            }
          },
    hold() {
      for (const { moment, id } of chosen) pick(keyOf(moment), id);
    },
  };
}

/** Where a picked phrase is kept: by step, aspect and moment. */
export function wordsKey(step: Pick<Step, 'id'>, aspect: string | null, moment: Moment): string {
  return `${step.id} ${aspect ?? ''} ${moment}`;
}

/** @param inOwnWords the sentence wasn't on the screen: that it was said is recorded, not in which words */
export function saidProposals(said: readonly Said[], inOwnWords = false): Proposal[] {
  return said.map(({ moment, phrase }) => ({
    type: 'saidAloud.v1',
    payload: { moment, phrase: inOwnWords ? null : phrase },
  }));
}

const onceInABreath = ['name', 'feeling', 'words'] as const;

function noteSlots(used: Set<keyof Slots>, parts: readonly Part[]): void {
  for (const { slot } of parts) if (onceInABreath.some((once) => once === slot) && slot) used.add(slot);
}
function withoutSlots(slots: Slots, used: ReadonlySet<keyof Slots>): Slots {
  return Object.fromEntries(Object.entries(slots).filter(([slot]) => !used.has(slot as keyof Slots)));
}

function shownBefore(picked: Record<string, string>, key: string): string[] {
  return picked[`${key} shown`]?.split(' ') ?? [];
}
