// K6: words that can't reach somebody, or that tell somebody what isn't theirs to know, are never put forward.
import type { Situation } from '../playbook/condition';
import { needsOf } from '../playbook/message';
import type { Phrase } from '../playbook/phrase';
import type { TextSlot } from '../playbook/slots';
import type { Moment } from '../playbook/vocabulary';

/** Reads wrong to somebody who can't hear. */
const hearing =
  /\b(?:hear(?:s|d|ing)?|listen(?:s|ed|ing)?|sounds?|loud\w*|aloud|speak\w*|spoken|talk\w*|voices?)\b/iu;
/** Promises or asks for a call; "called" and "a call" too. */
const ringing = /\b(?:ring(?:s|ing)?|rang|rung|call(?:s|ed|ing)?|phon\w*|telephon\w*|on the line)\b/iu;

/** What we found, what we can do, how it ends: not told on a stranger's word. */
const disclosingMoments: readonly Moment[] = ['faultApology', 'explain', 'offer', 'offerNone', 'agreement'];
const disclosingSlots: readonly TextSlot[] = ['remedies', 'arrives', 'total', 'rule', 'reason'];

export function maySay(
  { moment, text, when }: Pick<Phrase, 'moment' | 'text' | 'when'>,
  situation: Situation,
): boolean {
  const own = withoutSlots(text);
  if (situation.way === 'write' && hearing.test(own)) return false;
  if (!situation.rings && ringing.test(own)) return false;
  // Written for just this: it says why we tell nothing.
  if (situation.mayBeTold || when.some(({ field }) => field === 'mayBeTold')) return true;
  return (
    !disclosingMoments.includes(moment) && !needsOf(text).texts.some((slot) => disclosingSlots.includes(slot))
  );
}

/** The playbook's own words: the names of slots and of their wordings aren't spoken. */
function withoutSlots(text: string): string {
  return text.replace(/\{\s*\w+\s*\}/gu, ' ').replace(/\{\s*\w+\s*,\s*(?:select|plural)\s*,/gu, ' ');
}
