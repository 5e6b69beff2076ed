import { describe, expect, test } from 'vitest';
import { findHints } from '#domain/wording/find-hints';
import { hintKinds } from '#domain/wording/wording';
import { complaints, staffLines, wording, type StaffLine } from '../../../fixtures/staff-log-lines';

/** Counted per line and kind: a hint of the wrong kind is an alarm and a miss. */
function measure(lines: readonly StaffLine[]) {
  let right = 0;
  let alarms = 0;
  let missed = 0;
  for (const { text, kinds } of lines) {
    const found = new Set(findHints(text, 'staff', wording).map(({ kind }) => kind));
    right += kinds.filter((kind) => found.has(kind)).length;
    missed += kinds.filter((kind) => !found.has(kind)).length;
    alarms += [...found].filter((kind) => !kinds.includes(kind)).length;
  }
  return { precision: right / (right + alarms), recall: right / (right + missed), right, alarms, missed };
}
/** Counted per line: is there a hint where one is due? Which kind it is called matters less to whoever reads it. */
function measureLines(lines: readonly StaffLine[]) {
  const hinted = lines.filter(({ text }) => findHints(text, 'staff', wording).length > 0);
  const right = hinted.filter(({ kinds }) => kinds.length > 0).length;
  const due = lines.filter(({ kinds }) => kinds.length > 0).length;
  const alarms = hinted.length - right;
  return { precision: right / hinted.length, recall: right / due, right, alarms, missed: due - right };
}
const shown = (name: string, { precision, recall, right, alarms, missed }: ReturnType<typeof measure>) =>
  console.log(
    `${name}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} (${right} right, ${alarms} alarms, ${missed} missed)`,
  );
const kindsIn = (text: string) => findHints(text, 'staff', wording).map(({ kind }) => kind);

describe('hints on staff’s own notes', () => {
  test('K14: the lines held out are at least 200, half of them fine, of five kinds of desk and every kind of hint', () => {
    const { heldOut, development, fresh, unusualForTuning, unusualHeldOut, lastApart } = staffLines;
    expect(heldOut.length).toBeGreaterThanOrEqual(200);
    expect(development.length).toBeGreaterThanOrEqual(60);
    const fine = heldOut.filter(({ kinds }) => kinds.length === 0).length;
    expect(Math.abs(fine / heldOut.length - 0.5)).toBeLessThan(0.05);
    expect(new Set(heldOut.map(({ desk }) => desk)).size).toBe(5);
    expect(new Set(heldOut.flatMap(({ kinds }) => kinds))).toEqual(new Set(hintKinds));
    const all = [
      ...heldOut,
      ...development,
      ...fresh,
      ...unusualForTuning,
      ...unusualHeldOut,
      ...lastApart,
    ].map(({ text }) => text);
    expect(new Set(all).size).toBe(all.length);
  });

  test('1.4, 2.8, 3.5: on the lines held out, precision is at least 0.95 and recall at least 0.8', () => {
    const figures = measure(staffLines.heldOut);
    shown('held out', figures);
    expect(figures.precision).toBeGreaterThanOrEqual(0.95);
    expect(figures.recall).toBeGreaterThanOrEqual(0.8);
  });

  test('on lines in less usual words a hint is still right when it comes', () => {
    const figures = measure(staffLines.fresh);
    shown('fresh', figures);
    expect(figures.precision).toBeGreaterThanOrEqual(0.95);
  });

  test('on all lines kept apart, unusual ones too, a hint comes where it is due at least 0.8 of the time, and 0.95 of hints are due', () => {
    const { heldOut, fresh, lastApart } = staffLines;
    const apart = [...heldOut, ...fresh, ...lastApart];
    expect(apart.length).toBeGreaterThanOrEqual(200);
    const figures = measureLines(apart);
    shown('all kept apart, per line', figures);
    expect(figures.precision).toBeGreaterThanOrEqual(0.95);
    expect(figures.recall).toBeGreaterThanOrEqual(0.8);
  });

  test('on unusual lines that rules were improved on, nine of ten are noticed', () => {
    const figures = measureLines([...staffLines.unusualForTuning, ...staffLines.unusualHeldOut]);
    shown('unusual, per line', figures);
    expect(figures.precision).toBeGreaterThanOrEqual(0.95);
    expect(figures.recall).toBeGreaterThanOrEqual(0.9);
  });

  test('on the last lines kept apart, written before their writer had read a rule, three of four are noticed', () => {
    const figures = measureLines(staffLines.lastApart);
    shown('last kept apart, per line', figures);
    shown('last kept apart, by the very kind', measure(staffLines.lastApart));
    // 0.80 of them, and 0.80 before the rules were improved on the 118 unusual lines (0.73 → 0.97 there): turns of
    // phrase are many, and a hint that stays away harms nobody.
    expect(figures.precision).toBeGreaterThanOrEqual(0.95);
    expect(figures.recall).toBeGreaterThanOrEqual(0.75);
  });

  test('K14: the customer’s words are never looked at, whatever is in them', () => {
    for (const text of [...complaints, ...staffLines.heldOut.map((line) => line.text)])
      expect(findHints(text, 'customer', wording)).toEqual([]);
    const asStaff = complaints.filter((text) => findHints(text, 'staff', wording).length > 0).length;
    console.log(
      `as if staff had written them, ${asStaff} of ${complaints.length} real complaints would get a hint`,
    );
    expect(asStaff).toBeLessThan(complaints.length / 10);
  });

  test('K14: a quotation in a note is the customer’s words, also before its end is typed', () => {
    for (const [open, close] of [
      ['“', '”'],
      ['"', '"'],
      ['‘', '’'],
    ])
      expect(kindsIn(`She said ${open}you were too busy and rude${close} at 14:02.`)).toEqual([]);
    expect(kindsIn('She said “you people only make excuses, we were busy')).toEqual([]);
    expect(kindsIn('She said “no”. He was rude.')).toEqual(['label']);
    expect(kindsIn('She waited ’til nine and he was rude.')).toEqual(['label']);
    expect(kindsIn('A 32" set, and he was rude about it.')).toEqual(['label']);
  });

  test('a hint names its stretch exactly, with a kinder wording and one short reason', () => {
    const text = 'Card seen.\nHe claims he paid. We were really busy.';
    const hints = findHints(text, 'staff', wording);
    expect(hints.map(({ found, instead }) => [found, instead])).toEqual([
      ['claims', 'says'],
      ['We were really busy', 'They waited'],
    ]);
    for (const { from, to, found, why } of hints) {
      expect(text.slice(from, to)).toBe(found);
      expect(why.length).toBeLessThanOrEqual(140);
    }
  });

  test('curly and straight apostrophes, capitals and a forgotten apostrophe make no difference', () => {
    for (const text of ['He didn’t bother to ring.', "HE DIDN'T BOTHER TO RING.", 'he didnt bother to ring'])
      expect(kindsIn(text)).toEqual(['blame']);
  });

  test('any text at all is read without an error, and hints never overlap', () => {
    const odd = [
      '',
      '   ',
      '\u0000',
      '“',
      '"',
      '’’’',
      '👩‍🦽 he was rude 👩‍🦽',
      'İİİ was rude',
      'a'.repeat(20_000),
    ];
    for (const text of odd) expect(() => findHints(text, 'staff', wording)).not.toThrow();
    const note = staffLines.heldOut.map(({ text }) => text).join(' ');
    const hints = findHints(note, 'staff', wording);
    expect(hints.length).toBeGreaterThan(60);
    for (const [index, hint] of hints.entries())
      if (index > 0) expect(hint.from).toBeGreaterThanOrEqual(hints[index - 1]?.to ?? 0);
  });
});
