/** What people type, made safe to keep: whatever is stored, printed or spoken has passed through here once. */
import { z } from 'zod';

/** Longest note that one field may hold, in UTF-16 units. A page of A4 is about 3,000. */
export const longestNote = 20_000;
/** Longest one-line text, such as a name or a label. */
export const longestLine = 200;

// C0 and C1 controls except tab and line feed, and U+2028/2029, which some readers take for line ends.
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g;
// Directional overrides, embeddings and isolates can make a text read as another one; marks (LRM, RLM) can't.
const directionTricks = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * The same words without what a screen, a printer or a database can't carry:
 * line ends become \n, lone surrogates U+FFFD, controls and direction overrides go, the rest is NFC.
 * Emoji, ZWJ and every script stay as they are. Cleaning twice changes nothing.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .toWellFormed()
    .replace(controls, '')
    .replace(directionTricks, '')
    .normalize('NFC');
}

/** One schema for each length: hundreds of fields ask for the same few, and each is made while the app starts. */
export function onePerLength<S>(usual: number, make: (max: number) => S): (max?: number) => S {
  const made = new Map<number, S>();
  return (max = usual) => {
    const before = made.get(max);
    if (before !== undefined) return before;
    const one = make(max);
    made.set(max, one);
    return one;
  };
}

/** A note of several lines, cleaned, at most `max` units long; longer is a problem, never cut. */
export const note = onePerLength(longestNote, (max) =>
  z.string().transform(cleanText).pipe(z.string().max(max)),
);

/** One line, cleaned and trimmed, inner line ends made spaces. */
export const line = onePerLength(longestLine, (max) =>
  z
    .string()
    .transform((text) =>
      cleanText(text)
        .replace(/[\n\t]+/g, ' ')
        .trim(),
    )
    .pipe(z.string().max(max)),
);

/** One line that must say something. */
export const filledLine = onePerLength(longestLine, (max) => line(max).pipe(z.string().min(1)));

/** A note that must say something. */
export const filledNote = onePerLength(longestNote, (max) =>
  note(max).pipe(z.string().refine((text) => text.trim() !== '', 'empty')),
);
