import { describe, expect, test } from 'vitest';
import { findHints } from '#domain/wording/find-hints';
import { reword } from '#domain/wording/reword';
import { staffLines, wording } from '../../../fixtures/staff-log-lines';

function mended(text: string): string | undefined {
  const [hint] = findHints(text, 'staff', wording);
  return hint && reword(text, hint)?.text;
}

describe('using the kinder wording', () => {
  test.each([
    ['Very difficult customer, would not let go.', 'Customer, would not let go.'],
    ['He claims he paid with a fifty.', 'He says he paid with a fifty.'],
    ['She’s awkward about the form.', 'She said “…” about the form.'],
    ['Receipt is supposedly at home.', 'Receipt is, they say, at home.'],
    ['Guest failed to put the sign out.', 'Guest did not put the sign out.'],
    ['Told her to ring head office.', 'I will ring head office.'],
    ['User error, he had it in flight mode.', 'What we found: … he had it in flight mode.'],
    ['Obviously the zip was broken.', 'The zip was broken.'],
  ])('%s → %s', (text, kinder) => {
    expect(mended(text)).toBe(kinder);
  });

  test('leaves every character outside the stretch as it was', () => {
    const text = 'Till 4.\tReceipt 5512\nHe claims “I paid”,  twice.';
    expect(mended(text)).toBe('Till 4.\tReceipt 5512\nHe says “I paid”,  twice.');
  });

  test('marks what is left to fill in, so that typing goes on there', () => {
    const text = 'He was rude.';
    const [hint] = findHints(text, 'staff', wording);
    const after = hint && reword(text, hint);
    expect(after?.text.slice(...(after?.select ?? [0, 0]))).toBe('…');
  });

  test('changes nothing once the note says something else there', () => {
    const [hint] = findHints('He claims he paid.', 'staff', wording);
    expect(hint && reword('She said he paid.', hint)).toBeNull();
  });

  test('every wording proposed for every line reads without doubled or missing spaces', () => {
    for (const { text } of [...staffLines.development, ...staffLines.heldOut])
      for (const hint of findHints(text, 'staff', wording)) {
        const after = reword(text, hint)?.text ?? '';
        expect(after, text).not.toMatch(/ {2}| [,.;:]|,,|[\p{L}]“(?!…)|undefined|[{}]/u);
      }
  });
});
