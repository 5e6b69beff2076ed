import { expect, test } from 'vitest';
import { formatPhrase } from '#domain/coaching/phrase-message';
import { lexiconOf, listLead, restate } from '#domain/coaching/restate';
import { aPhrase, shippedNames, shippedPlaybook } from '../../../fixtures/playbook';

const lexicon = lexiconOf(shippedPlaybook('hotel'));
const notes = ['Deposit taken twice', 'Nobody rang back'];
const { text: restatement } = restate('twice... three calls', notes, lexicon);
const said = (text: string, slots = { restatement }) =>
  formatPhrase(aPhrase({ moment: 'restate', text }), slots)
    .map((part) => part.text)
    .join('');

test('4.1 a list is announced once: by the phrase’s own colon, or else by its own words', () => {
  expect(restatement).toMatch(new RegExp(`^${listLead}`, 'u'));
  expect(said('Your side of it first: {restatement}. Is that fair?')).toBe(
    'Your side of it first: deposit taken twice and nobody rang back. Is that fair?',
  );
  expect(said('{restatement}. Is that the whole of it?')).toBe(
    'It’s about this: deposit taken twice and nobody rang back. Is that the whole of it?',
  );
});

test.each(shippedNames)('4.1 no phrase of the %s desk announces it twice', (name) => {
  const phrases = shippedPlaybook(name).phrases.filter(({ text }) => text.includes('{restatement}'));
  expect(phrases.length).toBeGreaterThan(10);
  for (const phrase of phrases)
    expect(
      formatPhrase(phrase, { restatement, feeling: 'let down', aspect: 'Deposit', name: 'Mrs Osei' })
        .map((part) => part.text)
        .join(''),
      phrase.id,
    ).not.toMatch(/: it’s about this:/u);
});
