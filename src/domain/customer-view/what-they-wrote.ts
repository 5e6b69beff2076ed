/** What an answer on the turned screen puts on record: their words as they are, and what a tap says by itself. */
import type { Proposal } from '../event/catalogue';
import { missingToAgree, promisesAlone, standingRows } from '../incident/gates';
import type { Incident } from '../incident/state';
import type { Step } from '../playbook/journey';
import type { CustomerAnswer, CustomerView } from './payload';

export interface Given {
  answer: CustomerAnswer | null;
  text: string;
}
type At = Pick<CustomerView, 'ask' | 'about' | 'language'>;

/** An answer to a private question stays private: it is no line of what they wrote, and comes back to no screen. */
export function whatTheyGave(
  incident: Incident,
  at: At,
  step: Step | null,
  { answer, text }: Given,
): Proposal[] {
  const words = text.trim();
  if (answer === null && words === '') return [];
  if (step?.kind === 'question')
    return [{ type: 'answerGiven.v1', payload: { question: step.id, value: words, private: step.private } }];
  const wrote = { ask: at.ask, about: at.about?.id ?? null, answer, text: words, language: at.language };
  return [{ type: 'customerWrote.v1', payload: wrote }, ...alsoSays(incident, at, answer, words)];
}

function alsoSays(
  incident: Incident,
  { ask, about }: At,
  answer: CustomerAnswer | null,
  words: string,
): Proposal[] {
  switch (ask) {
    case 'happened':
    case 'more':
    case 'anythingElse':
    case 'looking':
      return words ? [{ type: 'wordsHeard.v1', payload: { text: added(incident.words, words) } }] : [];
    case 'wouldLike':
      return words
        ? [
            {
              type: 'remedySought.v1',
              payload: { words: added(incident.sought?.words ?? '', words), dontKnow: false },
            },
          ]
        : [];
    case 'isThisRight': {
      // A bare "no" or "something isn't right" is put right together first; a yes stands by itself.
      if (!about || answer !== 'yes') return [];
      return [{ type: 'aspectConfirmed.v1', payload: { aspect: about.id, answer: 'yes' } }];
    }
    case 'missed':
      return answer === 'no' ? [{ type: 'missedAsked.v1', payload: { answer: 'nothing' } }] : [];
    default:
      return [];
  }
}

/** Apart from what they wrote: agreeing may be held by a gate, and what they tapped is kept all the same. */
export function agreedOnScreen(incident: Incident, { ask }: At, answer: CustomerAnswer | null): Proposal[] {
  if (ask !== 'agreed' || answer === null) return [];
  if (answer !== 'yes') {
    const said = answer === 'thinking' ? 'thinking' : 'no';
    return [{ type: 'agreementGiven.v1', payload: { answer: said, how: 'screen' } }];
  }
  if (missingToAgree(incident).length > 0) return [];
  const seen = [...standingRows(incident), ...promisesAlone(incident)].filter(({ read }) => !read);
  return [
    ...seen.map(({ id }): Proposal => ({ type: 'recapRowRead.v1', payload: { row: id } })),
    { type: 'recapRead.v1', payload: { how: 'screen' } },
    { type: 'agreementGiven.v1', payload: { answer: 'yes', how: 'screen' } },
  ];
}

/** Each thing they wrote on a line of its own, after what is there. */
function added(before: string, words: string): string {
  return before.trim() ? `${before.trimEnd()}\n${words}` : words;
}
