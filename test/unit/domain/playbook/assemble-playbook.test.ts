import { describe, expect, it } from 'vitest';
import { assemblePlaybook, type PlaybookFiles } from '#domain/playbook/assemble-playbook';
import { shippedFiles, tinyFiles } from '../../../fixtures/playbook';

/** A playbook that stands on the tiny one. */
const onTiny = (files: PlaybookFiles) => {
  const { 'playbook.json': manifest, ...common } = tinyFiles();
  const own = { 'playbook.json': { ...(manifest as object), name: 'desk', extends: 'common' }, ...files };
  return assemblePlaybook(common, own);
};
const value = (files: PlaybookFiles) => {
  const result = onTiny(files);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const problems = (files: PlaybookFiles) => {
  const result = onTiny(files);
  return result.ok ? [] : result.problems;
};

describe('a playbook that extends the common one', () => {
  it('has everything the common one has', () => {
    expect(value({}).policies.map(({ id }) => id)).toEqual(['taken-in-error']);
  });
  it('changes one key of a common entry and keeps the rest', () => {
    const [policy] = value({ 'policies.json': [{ id: 'taken-in-error', title: 'Money back' }] }).policies;
    expect(policy).toMatchObject({
      title: 'Money back',
      clause: '4.2',
      rule: 'It goes back the way it came.',
    });
  });
  it('drops a common entry', () => {
    const { remedies } = value({ 'remedies.json': [{ id: 'ring', drop: true }] });
    expect(remedies.map(({ id }) => id)).toEqual(['refund', 'voucher']);
  });
  it('adds an entry at the end, or where it says', () => {
    const feeling = (id: string, place: object = {}) => ({ id, label: id, say: id, ...place });
    const { feelings } = value({
      'feelings.json': [
        feeling('last'),
        feeling('first', { before: 'let-down' }),
        feeling('second', { after: 'first' }),
      ],
    });
    expect(feelings.map(({ id }) => id)).toEqual(['first', 'second', 'let-down', 'last']);
  });
  it('adds a question step to a stage as data alone', () => {
    const step = {
      id: 'needs',
      kind: 'question',
      answer: 'text',
      ask: 'What would help?',
      why: 'So.',
      after: 'aspects',
    };
    const { journey } = value({ 'journey.json': { stages: [{ id: 'check', steps: [step] }] } });
    expect(journey.stages.map(({ id }) => id)).toEqual(['listen', 'check', 'putRight', 'readBack']);
    expect(journey.stages[1]?.steps.map(({ id }) => id)).toEqual([
      'aspects',
      'needs',
      'confirming',
      'missed',
    ]);
  });
  it('changes one notice and keeps the others', () => {
    expect(value({ 'notices.json': { greeting: 'Hello from {branch}.' } }).notices).toMatchObject({
      greeting: 'Hello from {branch}.',
      mayRead: 'They may ask to read this.',
    });
  });
  it('stands alone when it extends nothing', () => {
    const { 'policies.json': _dropped, ...rest } = tinyFiles();
    const result = assemblePlaybook(tinyFiles(), rest);
    expect(result.ok).toBe(false);
  });
});

describe('a mistake in a playbook', () => {
  it.each([
    [
      'a wrong value',
      { 'policies.json': [{ id: 'taken-in-error', clause: 'four' }] },
      'desk/policies.json',
      'clause',
    ],
    [
      'an unknown key',
      { 'policies.json': [{ id: 'taken-in-error', tilte: 'x' }] },
      'desk/policies.json',
      'taken-in-error',
    ],
    ['an unknown file', { 'phrasses.en.json': [] }, 'desk/phrasses.en.json', ''],
    [
      'an id twice',
      {
        'causes.json': [
          { id: 'a', label: 'A' },
          { id: 'a', label: 'B' },
        ],
      },
      'desk/causes.json',
      '[1]',
    ],
    ['no id', { 'causes.json': [{ label: 'A' }] }, 'desk/causes.json', '[0]'],
    ['no list', { 'causes.json': { label: 'A' } }, 'desk/causes.json', ''],
    ['a drop of nothing', { 'causes.json': [{ id: 'nothing', drop: true }] }, 'desk/causes.json', '[0]'],
    [
      'a neighbour that is not there',
      { 'causes.json': [{ id: 'a', label: 'A', after: 'z' }] },
      'desk/causes.json',
      '[0]',
    ],
    ['everything dropped', { 'causes.json': [{ id: 'human-error', drop: true }] }, 'desk/causes.json', ''],
    [
      'a wrong step',
      { 'journey.json': { stages: [{ id: 'check', steps: [{ id: 'missed', ask: '' }] }] } },
      'desk/journey.json',
      'stages',
    ],
    [
      'a wrong condition',
      { 'phrases.en.json': [{ id: 'thanks-1', when: [{ field: 'mood', operator: 'is', value: 'bad' }] }] },
      'desk/phrases.en.json',
      'when',
    ],
    [
      'a temperature out of range',
      {
        'phrases.en.json': [
          { id: 'thanks-1', when: [{ field: 'temperature', operator: 'below', value: 20 }] },
        ],
      },
      'desk/phrases.en.json',
      'when',
    ],
  ])('is named with its file and place: %s', (_what, files, file, path) => {
    const found = problems(files as PlaybookFiles);
    expect(found.map((problem) => problem.file)).toContain(file);
    expect(found.some((problem) => problem.path.includes(path) && problem.says !== '')).toBe(true);
  });
  it.each([
    ['Thank you, {nmae}.', 'no slot'],
    ['Thank you, {name', 'can’t be read'],
    ['{named, select, yes {Hello} no {Hi}} there.', 'can’t be read'],
    ['{name, select, none {Hello} other {Hi}} there.', 'no slot'],
    ['{named, select, no {Hello} other {Hi}} there.', 'lacks one of its wordings'],
    ['{count, plural, one {It is one.} other {They are #.}}', 'lacks one of its wordings'],
    ['It is {total, number}.', 'no slot'],
  ])('in a phrase’s slots is named: %s', (text, reason) => {
    const [problem] = problems({ 'phrases.en.json': [{ id: 'thanks-1', text }] });
    expect(problem?.says).toContain(reason);
    expect(problem).toMatchObject({ file: 'desk/phrases.en.json', path: '[0] thanks-1.text' });
  });
  it('in the common folder is named there', () => {
    const common = { ...shippedFiles('common'), 'causes.json': [{ id: 'slip' }] };
    const result = assemblePlaybook(common, shippedFiles('retail'));
    expect(result).toMatchObject({ ok: false, problems: [{ file: 'common/causes.json' }] });
  });
  it('in the manifest is named at once', () => {
    expect(assemblePlaybook({}, { 'playbook.json': { name: 'x' } }).ok).toBe(false);
    expect(assemblePlaybook({}, {}).ok).toBe(false);
  });
});
