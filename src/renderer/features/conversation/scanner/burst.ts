// K10: a scanner is a keyboard that types faster than anybody can and ends with Enter. This tells one from the other by the
// times between keys alone. It holds no key back: what a person types is never delayed and never swallowed.

export interface BurstRules {
  /** Longest time between two keys of a scanner, in milliseconds. Nobody keeps this up for long. */
  longestGap: number;
  /** Fewest characters of a code. People roll over two or three keys at once, never this many. */
  fewest: number;
}
export const usualRules: BurstRules = { longestGap: 35, fewest: 6 };
/** As long as scanned.v1 keeps. */
const longestCode = 120;

/** What of a key press decides. `at`: the event's own time in milliseconds, not when somebody got round to it. */
export interface KeyAt {
  key: string;
  at: number;
  /** Held down, with Ctrl, Alt or the command key, or put together by an input method: no scanner does that. */
  isSpecial: boolean;
}

export interface Burst {
  /** So far, in the order of the keys. */
  text: string;
  lastAt: number;
}

export type Heard =
  /** The first key of what may become a code: whoever restores fields looks at them now, before it is typed. */
  | { is: 'start'; burst: Burst }
  | { is: 'goingOn'; burst: Burst }
  | { is: 'scan'; code: string }
  | { is: 'nothing'; burst: null };

const nothing: Heard = { is: 'nothing', burst: null };

/** What one more key means after what was heard so far. Shift and the like pass: capitals and signs need them. */
export function hear(before: Burst | null, press: KeyAt, rules: BurstRules = usualRules): Heard | null {
  if (['Shift', 'CapsLock', 'AltGraph'].includes(press.key)) return null;
  if (press.isSpecial) return nothing;
  const isQuick = before !== null && press.at - before.lastAt <= rules.longestGap;
  if (press.key === 'Enter' || press.key === 'Tab') {
    const code = before?.text.trim() ?? '';
    // A number is in every code that a till or a carrier prints; a word without one may be somebody's name.
    const isCode = isQuick && code.length >= rules.fewest && /\d/.test(code);
    return isCode && code.length <= longestCode ? { is: 'scan', code } : nothing;
  }
  if ([...press.key].length !== 1) return nothing;
  if (!isQuick) return { is: 'start', burst: { text: press.key, lastAt: press.at } };
  return { is: 'goingOn', burst: { text: before.text + press.key, lastAt: press.at } };
}
