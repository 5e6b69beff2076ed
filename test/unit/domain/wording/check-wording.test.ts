import { describe, expect, test } from 'vitest';
import { checkWording } from '#domain/wording/check-wording';
import { wording, wordingJson } from '../../../fixtures/staff-log-lines';

const file = 'wording.en.json';
const rule = {
  id: 'late',
  kind: 'label',
  find: ['{who} was late'],
  instead: 'came at …',
  catches: ['She was late.'],
  leaves: ['The bus was late.'],
};
const small = (over: object = {}, lists: object = { who: ['she', 'he'] }) => ({
  language: 'en',
  kinds: wording.kinds,
  lists,
  conditions: {},
  rules: [{ ...rule, ...over }],
});
const says = (json: unknown) => checkWording(json, file).map((problem) => problem.says);

describe('checking a file of wording rules', () => {
  test('the rules that are shipped are all well, and each proves itself', () => {
    expect(checkWording(wordingJson, file)).toEqual([]);
  });

  test('a small file is enough', () => {
    expect(says(small())).toEqual([]);
  });

  test('says which list or condition isn’t there, and which contains itself', () => {
    expect(says(small({ find: ['{whom} was late'] }))).toEqual([
      '“{whom} was late” names the list “whom”, which isn’t there',
    ]);
    expect(says(small({ unless: ['reported'] }))).toEqual(['there is no condition “reported”']);
    expect(says(small({}, { who: ['{they}', 'she'], they: ['{who}'] }))).toEqual([
      'contains itself',
      'contains itself',
    ]);
  });

  test('says when a rule misses its own example, or alarms where it shouldn’t', () => {
    expect(says(small({ catches: ['She was early.'] }))).toEqual(['doesn’t catch “She was early.”']);
    expect(says(small({ find: ['was late'] }))).toEqual([
      'alarms on “The bus was late.”, which it should leave alone',
    ]);
  });

  test('says when the wording proposed would be pointed out again', () => {
    expect(says(small({ instead: 'he was late' }))).toEqual([
      'its own wording is hinted at again in “She was late.”',
    ]);
  });

  test('says when a word can’t be repeated, and what a shape lacks', () => {
    expect(says(small({ instead: '{car} came at …' }))[0]).toMatch(/^\{car\} can’t be repeated/);
    expect(checkWording({ rules: [] }, file).length).toBeGreaterThan(1);
    expect(checkWording(null, file).length).toBe(1);
  });

  test('keeps its own examples apart from the lines it is measured on', async () => {
    const { staffLines } = await import('../../../fixtures/staff-log-lines');
    const examples = new Set(wording.rules.flatMap(({ catches, leaves }) => [...catches, ...leaves]));
    const { heldOut, fresh, unusualHeldOut } = staffLines;
    expect([...heldOut, ...fresh, ...unusualHeldOut].filter(({ text }) => examples.has(text))).toEqual([]);
  });
});
