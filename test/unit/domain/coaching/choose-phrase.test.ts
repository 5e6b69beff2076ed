import { describe, expect, it } from 'vitest';
import { choosePhrase, type PhraseQuestion } from '#domain/coaching/choose-phrase';
import { greetingFor } from '#domain/coaching/greeting';
import { aPhrase, aPlaybook, aSituation, shippedPlaybook } from '../../../fixtures/playbook';

const ask = (changes: Partial<PhraseQuestion> = {}): PhraseQuestion => ({
  moment: 'thanks',
  situation: aSituation(),
  used: [],
  seed: 'incident-1',
  slots: {},
  ...changes,
});
const only = (text: string, changes: object = {}) => aPlaybook({ phrases: [aPhrase({ text, ...changes })] });

it('F8 the greeting behind the hide key names the branch, whatever it is called', () => {
  expect(greetingFor(shippedPlaybook('hotel'), 'Mill $& Lane')).toBe(
    'Welcome to Mill $& Lane. We’ll be with you in a moment.',
  );
});

describe('choosing what to say', () => {
  it('3.8 says the customer’s name, and does without', () => {
    const playbook = only('Thank you for telling me{named, select, yes {, {name}} other {}}.');
    const say = (name?: string) => choosePhrase(playbook, ask({ slots: { name } }))?.text;
    expect(say('Mrs Osei')).toBe('Thank you for telling me, Mrs Osei.');
    expect(say('Grace')).toBe('Thank you for telling me, Grace.');
    expect(say('   ')).toBe('Thank you for telling me.');
    expect(say()).toBe('Thank you for telling me.');
  });
  it('starts with a capital when the name that stood first is missing', () => {
    const playbook = only('{named, select, yes {{name}, } other {}}{restatement}. Have I got that right?');
    const slots = { restatement: 'you paid once, and it left your account twice' };
    expect(choosePhrase(playbook, ask({ slots: { ...slots, name: 'Mrs Osei' } }))?.text).toBe(
      'Mrs Osei, you paid once, and it left your account twice. Have I got that right?',
    );
    expect(choosePhrase(playbook, ask({ slots }))?.text).toBe(
      'You paid once, and it left your account twice. Have I got that right?',
    );
  });
  it('tells which stretches were filled in, for highlighting', () => {
    const chosen = choosePhrase(
      only('You said “{words}”. I understand.'),
      ask({ slots: { words: 'twice.' } }),
    );
    expect(chosen?.parts).toEqual([
      { text: 'You said “' },
      { text: 'twice', slot: 'words' },
      { text: '”. I understand.' },
    ]);
  });
  it('leaves out phrases whose slots nobody can fill', () => {
    const phrases = [aPhrase({ id: 'a', text: 'By {time}.' }), aPhrase({ id: 'b', text: 'Soon.' })];
    expect(choosePhrase(aPlaybook({ phrases }), ask())?.id).toBe('b');
    expect(choosePhrase(only('By {time}.'), ask())).toBeNull();
  });
  it('prefers what was written for this situation', () => {
    const when = [{ field: 'temperature', operator: 'atLeast', value: 70 } as const];
    const phrases = [aPhrase({ id: 'any' }), aPhrase({ id: 'hot', when })];
    expect(
      choosePhrase(aPlaybook({ phrases }), ask({ situation: aSituation({ temperature: 80 }) }))?.id,
    ).toBe('hot');
    expect(
      choosePhrase(aPlaybook({ phrases }), ask({ situation: aSituation({ temperature: 60 }) }))?.id,
    ).toBe('any');
  });
  it('2.13 puts a serious matter before heat, and heat before the subject', () => {
    const first = (changes: object) =>
      choosePhrase(shippedPlaybook('hotel'), ask({ moment: 'acknowledge', situation: aSituation(changes) }))
        ?.id;
    const boiling = { temperature: 95, category: 'mechanical' };
    expect(first({ ...boiling, serious: true })).toMatch(/serious/);
    expect(first(boiling)).toMatch(/boiling/);
    expect(first({ category: 'mechanical' })).toMatch(/^hotel-/);
  });
  it('another way to say it: goes through all, then takes the one used longest ago', () => {
    const playbook = shippedPlaybook('retail');
    const used: string[] = [];
    for (;;) {
      const chosen = choosePhrase(playbook, ask({ moment: 'sought', used }));
      expect(chosen).not.toBeNull();
      expect(used).not.toContain(chosen?.id);
      used.push(chosen?.id ?? '');
      if (!chosen?.another) break;
    }
    expect(used.length).toBeGreaterThan(2);
    expect(choosePhrase(playbook, ask({ moment: 'sought', used }))).toMatchObject({
      id: used[0],
      another: false,
    });
  });
  it('does not sound the same in every conversation', () => {
    const playbook = shippedPlaybook('retail');
    const first = (seed: string) => choosePhrase(playbook, ask({ moment: 'regret', seed }))?.id;
    expect(
      new Set(Array.from({ length: 40 }, (_, index) => first(`incident-${index}`))).size,
    ).toBeGreaterThan(1);
    expect(first('incident-1')).toBe(first('incident-1'));
  });
  it('joins several aspects and remedies as a sentence would', () => {
    const slots = { remedies: ['put it back', 'tell the team', 'ring you'] };
    expect(choosePhrase(only('I can {remedies}.'), ask({ slots }))?.text).toBe(
      'I can put it back, tell the team and ring you.',
    );
  });
  it('counts what it is about', () => {
    const playbook = only('I have {count, plural, =0 {notes} one {one thing} other {# things}}.');
    expect(choosePhrase(playbook, ask())?.text).toBe('I have notes.');
    expect(choosePhrase(playbook, ask({ slots: { aspects: ['Lift'] } }))?.text).toBe('I have one thing.');
    expect(choosePhrase(playbook, ask({ slots: { aspects: ['Lift', 'Bill'] } }))?.text).toBe(
      'I have 2 things.',
    );
  });
  it('S9 keeps braces, tags and quotes in the customer’s words as they are', () => {
    const words = '{name} <script>alert(1)</script> it’s “{0, plural, other {#}}”';
    const text = choosePhrase(
      only('You said “{words}”. I understand.'),
      ask({ slots: { words, name: 'X' } }),
    )?.text;
    expect(text).toBe(
      'You said “{name} <script>alert(1)</script> it’s ‘{0, plural, other {#}}’”. I understand.',
    );
  });
});
