/** What may be refused to whoever asks for something to be recorded, and the few ways in which most of it is said. */
import type { StillComing } from './before-arrival';
import type { Missing } from './gates';

export type DecideRefusal =
  | {
      code:
        | 'sealed'
        | 'erased'
        | 'void'
        | 'notHolder'
        | 'madeByAmends'
        | 'noSuchThing'
        | 'otherCurrency'
        | 'managersOnly'
        | 'notWhenSerious'
        | 'notByVoice'
        | 'notReadThrough'
        | 'authorityNotSeen';
    }
  | { code: 'notValid'; field: string }
  | ({ code: 'beforeArrival' } & StillComing)
  | { code: 'gateHolds'; missing: Missing[] }
  | { code: 'beyondAuthority'; perGesture: number; perDay: number };

export function gate(missing: Missing[]): DecideRefusal | null {
  return missing.length > 0 ? { code: 'gateHolds', missing } : null;
}
export function firstOf(refusals: (DecideRefusal | null)[]): DecideRefusal | null {
  return refusals.find((refusal) => refusal !== null) ?? null;
}
export function known(things: readonly { id: string }[], id: string): DecideRefusal | null {
  return things.some((thing) => thing.id === id) ? null : { code: 'noSuchThing' };
}
