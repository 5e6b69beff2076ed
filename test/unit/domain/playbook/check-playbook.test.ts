import { describe, expect, it } from 'vitest';
import { checkPlaybook } from '#domain/playbook/check/check-playbook';
import type { Playbook } from '#domain/playbook/playbook';
import {
  aPhrase,
  aPlaybook,
  aPolicy,
  aRemedy,
  shippedNames,
  shippedPlaybook,
} from '../../../fixtures/playbook';

const says = (playbook: Playbook) =>
  checkPlaybook(playbook).map(({ file, path, says: reason }) => `${file} ${path} ${reason}`);
const withPhrase = (changes: Parameters<typeof aPhrase>[0]) =>
  aPlaybook({ phrases: [...aPlaybook().phrases, aPhrase({ id: 'new', ...changes })] });

it.each(shippedNames)('the playbook “%s” passes every check', (name) => {
  expect(says(shippedPlaybook(name))).toEqual([]);
});
it('the tiny playbook of the fixtures passes every check', () => {
  expect(says(aPlaybook())).toEqual([]);
});

describe('phrases', () => {
  it.each([
    ['So you said {words}.', 'between “ and ”'],
    ['You’d like {sought}.', 'between “ and ”'],
    ['About {aspect} now.', 'between “ and ”'],
    ['Thank you{named, select, yes { , {name}} other {}}.', 'doesn’t read well'],
    ['Thank you {named, select, yes {{name}} other {}}.', 'doesn’t read well'],
    ['Thank you for telling me', 'doesn’t read well'],
    ['{rule}. Is that all right?', 'doesn’t read well'],
    ['Please calm down.', 'told to'],
    ['It’s our policy.', 'reason'],
    ['You’ll have to wait.', 'ordering'],
    ['You should have told us.', 'telling off'],
    ['As I told you, it is late.', 'blame'],
    ['Unfortunately our policy says no.', 'plainly'],
    ['Is that so?', 'believe'],
    ['Thank you! It helps.', 'exclamation'],
    ['We see — of course — your side.', 'dashes'],
    ['I am sorry if that upset you.', 'way out'],
    ['The manager says he will come.', 'gender'],
    ['We apologize.', 'British'],
    ["It wasn't right.", 'straight quotes'],
    ['I see... Please go on.', 'three dots'],
    [
      'I would like to say to you now at some length that one two three four five six seven eight nine ten.',
      'a sentence of',
    ],
  ])('“%s” is pointed out', (text, reason) => {
    expect(
      says(withPhrase({ text }))
        .filter((line) => line.includes('new'))
        .join('\n'),
    ).toContain(reason);
  });
  it('with every allowed slot and switch pass', () => {
    const text =
      '{named, select, yes {{name}, we} other {we}} have {count, plural, =0 {it} one {it} other {all #}}.';
    expect(says(withPhrase({ text }))).toEqual([]);
  });
  it('that no situation meets are pointed out', () => {
    const when = [
      { field: 'temperature', operator: 'atLeast', value: 90 } as const,
      { field: 'temperature', operator: 'below', value: 70 } as const,
    ];
    expect(says(withPhrase({ when }))).toEqual([expect.stringContaining('never said')]);
  });
  it('that no step calls for when they fit are pointed out', () => {
    const { journey } = aPlaybook();
    const finding = journey.stages[2]?.steps[0];
    if (finding)
      finding.moments = [
        { moment: 'faultApology', when: [{ field: 'fault', operator: 'is', value: 'ours' }] },
      ];
    const when = [{ field: 'fault', operator: 'is', value: 'thirdParty' } as const];
    const playbook = withPhrase({ moment: 'faultApology', when });
    expect(says({ ...playbook, journey })).toEqual([expect.stringContaining('never said')]);
  });
  it('must cover every situation of a moment', () => {
    const hot = [{ field: 'temperature', operator: 'atLeast', value: 70 } as const];
    const phrases = aPlaybook().phrases.map((phrase) =>
      phrase.moment === 'thanks' ? { ...phrase, when: hot } : phrase,
    );
    expect(says(aPlaybook({ phrases })).join()).toContain(
      'nothing to say for “thanks” (step “listening”), without a name',
    );
  });
  it('must cover a customer without a name', () => {
    const phrases = aPlaybook().phrases.map((phrase) =>
      phrase.moment === 'park' ? { ...phrase, text: 'Here, {name}.' } : phrase,
    );
    expect(says(aPlaybook({ phrases })).join()).toContain(
      'nothing to say for “park” (at any time), without a name',
    );
  });
});

describe('references between files', () => {
  it.each<[string, Partial<Playbook>, string]>([
    ['a policy of an unknown category', { policies: [aPolicy({ categories: ['billing', 'zoo'] })] }, '“zoo”'],
    [
      'a remedy without its clause',
      { remedies: [...aPlaybook().remedies, aRemedy({ id: 'odd', clause: '9.9' })] },
      'no clause 9.9',
    ],
    ['two policies of one clause', { policies: [aPolicy(), aPolicy({ id: 'again' })] }, 'two policies'],
    [
      'days the wrong way round',
      {
        remedies: [
          ...aPlaybook().remedies,
          aRemedy({ id: 'odd', arrives: { text: 'soon', workingDays: { from: 5, to: 3 } } }),
        ],
      },
      'more days',
    ],
    ['a category without questions', { questions: [] }, 'no open question'],
    ['a category without policy', { policies: [aPolicy({ categories: [] })] }, 'no policy'],
    ['a category with gestures only', { remedies: [aRemedy({ kind: 'gesture' })] }, 'no remedy but gestures'],
    [
      'a small one of an unknown remedy',
      { smallOnes: [...aPlaybook().smallOnes, { id: 'x', group: 'did', label: 'X', remedy: 'zap' }] },
      '“zap”',
    ],
    [
      'a small one without category',
      { smallOnes: [...aPlaybook().smallOnes, { id: 'x', group: 'about', label: 'X' }] },
      'needs a category',
    ],
    ['a finding without words', { faults: aPlaybook().faults.slice(1) }, 'faults.json ours is missing'],
    [
      'a limit above the day’s',
      {
        authority: {
          gestures: {
            staff: { each: { GBP: 9 }, day: { GBP: 8 } },
            manager: { each: { GBP: 9 }, day: { GBP: 9 } },
          },
        },
      },
      'whole day',
    ],
    [
      'a phrase for an unknown category',
      {
        phrases: [
          ...aPlaybook().phrases,
          aPhrase({ id: 'x', when: [{ field: 'category', operator: 'is', value: 'zoo' }] }),
        ],
      },
      'zoo',
    ],
  ])('%s is pointed out', (_what, changes, reason) => {
    expect(says(aPlaybook(changes)).join('\n')).toContain(reason);
  });
});

describe('the journey', () => {
  const stages = () => structuredClone(aPlaybook().journey.stages);
  it('without an end is pointed out', () => {
    const cut = stages();
    cut[3]?.steps.pop();
    expect(says(aPlaybook({ journey: { stages: cut } })).join()).toContain('“outcome” is there 0 times');
  });
  it('that loses a needed step in some situation is pointed out', () => {
    const some = stages();
    const confirming = some[1]?.steps[1];
    if (confirming) confirming.when = [{ field: 'serious', operator: 'is', value: false }];
    expect(says(aPlaybook({ journey: { stages: some } })).join()).toContain('“confirming” is there 0 times');
  });
  it('in the wrong order is pointed out', () => {
    expect(says(aPlaybook({ journey: { stages: stages().reverse() } })).join()).toContain('in this order');
  });
  it('with one id twice, or a choice without choices, is pointed out', () => {
    const twice = stages();
    twice[0]?.steps.push({
      id: 'missed',
      kind: 'question',
      answer: 'choice',
      ask: 'Which?',
      why: 'So.',
      cues: [],
      moments: [],
      when: [],
      choices: [],
      private: false,
    });
    const found = says(aPlaybook({ journey: { stages: twice } })).join();
    expect(found).toContain('in the journey twice');
    expect(found).toContain('two answers or more');
  });
});
