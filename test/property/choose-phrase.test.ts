import fc from 'fast-check';
import { expect, it } from 'vitest';
import { choosePhrase, fittingPhrases } from '#domain/coaching/choose-phrase';
import { restate } from '#domain/coaching/restate';
import { suggestAspects } from '#domain/coaching/suggest-aspects';
import { Channel, Fault, Length, Moment, Way } from '#domain/playbook/vocabulary';
import { shippedNames, shippedPlaybook } from '../fixtures/playbook';

const playbooks = shippedNames.map(shippedPlaybook);
const speech = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ maxLength: 60 }),
  fc.constantFrom(
    '{name}',
    "'{'",
    '“you {count, plural, other {#}}”',
    '😡😡',
    '\u202Eevil',
    '<b>I</b> was',
    "I'm {0} your",
    '#',
    '\ud800',
  ),
);
const situation = fc.record({
  temperature: fc.option(fc.integer({ min: 30, max: 100 })),
  channel: fc.constantFrom(...Channel.options),
  way: fc.constantFrom(...Way.options),
  rings: fc.boolean(),
  mayBeTold: fc.boolean(),
  fault: fc.option(fc.constantFrom(...Fault.options)),
  length: fc.constantFrom(...Length.options),
  serious: fc.boolean(),
  hasName: fc.boolean(),
  hasAspect: fc.boolean(),
  said: fc.subarray([...Moment.options]),
  jurisdiction: fc.option(fc.constantFrom('GB', 'US')),
  category: fc.option(
    fc.constantFrom(...playbooks.flatMap(({ categories }) => categories.map(({ id }) => id))),
  ),
  similar: fc.nat(3),
});
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const slots = fc.record({
  name: maybe(speech),
  words: maybe(speech),
  sought: maybe(speech),
  aspect: maybe(speech),
  aspects: maybe(fc.array(speech, { maxLength: 4 })),
  restatement: maybe(speech),
  feeling: maybe(speech),
  time: maybe(speech),
  remedies: maybe(fc.array(speech, { maxLength: 4 })),
});
const question = fc.record({ moment: fc.constantFrom(...Moment.options), situation, seed: speech, slots });

it('a phrase never comes twice while another is left, and asking never fails', () => {
  fc.assert(
    fc.property(fc.constantFrom(...playbooks), question, (playbook, asked) => {
      const all = fittingPhrases(playbook.phrases, asked).map(({ id }) => id);
      const used: string[] = [];
      for (const _ of all) {
        const chosen = choosePhrase(playbook, { ...asked, used });
        expect(used).not.toContain(chosen?.id);
        expect(chosen?.another).toBe(used.length < all.length - 1);
        used.push(chosen?.id ?? '');
      }
      expect(new Set(used)).toEqual(new Set(all));
      expect(choosePhrase(playbook, { ...asked, used })?.id).toBe(used[0]);
    }),
    { numRuns: 300 },
  );
});

it('S9 what was filled in stays text: parts make up the sentence, and the playbook’s own words are untouched', () => {
  fc.assert(
    fc.property(fc.constantFrom(...playbooks), question, (playbook, asked) => {
      const marked = { ...asked, used: [] };
      const chosen = choosePhrase(playbook, marked);
      if (!chosen) return;
      expect(chosen.parts.map(({ text }) => text).join('')).toBe(chosen.text);
      const phrase = playbook.phrases.find(({ id }) => id === chosen.id);
      for (const { text, slot } of chosen.parts)
        if (slot === undefined)
          for (const word of text.match(/\p{L}{3,}/gu) ?? [])
            expect(phrase?.text.toLowerCase()).toContain(word.toLowerCase());
    }),
    { numRuns: 300 },
  );
});

it('whatever was noted, it can be said back and cut up, and nothing is invented', () => {
  const [playbook] = playbooks;
  fc.assert(
    fc.property(speech, fc.array(speech, { maxLength: 4 }), (note, labels) => {
      expect(typeof restate(note, labels).text).toBe('string');
      const flat = note.replace(/\s+/gu, ' ');
      for (const { words } of suggestAspects(note, playbook?.categories ?? [])) expect(flat).toContain(words);
    }),
    { numRuns: 500 },
  );
});
