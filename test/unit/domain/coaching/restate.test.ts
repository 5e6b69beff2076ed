import { describe, expect, it } from 'vitest';
import { lexiconOf, restate } from '#domain/coaching/restate';
import { shippedPlaybook } from '../../../fixtures/playbook';

describe('4.1 saying it back', () => {
  it.each([
    [
      'You took my deposit twice and nobody will tell me why.',
      'we took your deposit twice and nobody will tell you why',
    ],
    ['I rang three times.', 'you rang three times'],
    ['I was told to wait, and I wasn’t asked', 'you were told to wait, and you weren’t asked'],
    ['we’ve been waiting since noon with our bags', 'you’ve been waiting since noon with your bags'],
    ["I'm out of pocket, it's my own money", 'you’re out of pocket, it’s your own money'],
    ['nobody rang back', 'nobody rang back'],
    ['The lift is out and I can’t do stairs', 'the lift is out and you can’t do stairs'],
    ['I told you on Monday', 'you told us on Monday'],
    ['your colleague told me to read the label', 'our colleague told you to read the label'],
    ['I paid once… it went out twice', 'you paid once and it went out twice'],
    ['Amira promised me a call', 'Amira promised you a call'],
    ['It’s gone through at three forty. Look.', 'it’s gone through at three forty'],
    ['And the bank rang me at work', 'the bank rang you at work'],
    ['I lost your letter and your driver saw me', 'you lost our letter and our driver saw you'],
    ['You never rang me back', 'we never rang you back'],
    ['I never got my money back', 'you never got your money back'],
    ['I stopped reading. I’d sooner you took it.', 'you stopped reading and you’d sooner we took it'],
    ['I want to know if mine’s in there', 'you want to know if yours is in there'],
    ['You said her name. Nobody’s said her name.', 'we said her name and nobody’s said her name'],
  ])('turns “%s”', (words, expected) => {
    expect(restate(words)).toEqual({ text: expected, how: 'turned' });
  });
  it.each([
    ['an opinion', 'The food was awful and I left it'],
    ['a question', 'Why did you take it twice?'],
    ['somebody else’s words', 'He said “I don’t care”'],
    ['abuse', 'you bloody took my money'],
    ['a you that may mean anybody', 'you can’t get a person on the phone'],
    ['a verb that may still belong to I', 'I stood there and was told to go'],
    ['a smiley', 'my soup was cold :('],
    ['an order', 'Don’t say random'],
    ['a wish without a subject', 'Just the difference, and maybe tell him'],
    ['notes without a verb', 'Deaf. Appointment 9.40. Here 9.25.'],
    ['short verbatim words that have to stand', 'White women. He never moved.'],
    ['somebody’s speech without marks', 'She asked me, Mummy, did you take something'],
    ['thanks that were ours', 'What came back was thanks for your interest'],
    ['a your that may be anybody’s', 'It touches your ear and face'],
    ['an if that may mean anybody', 'If you don’t find it, too bad'],
    ['a goodbye', 'We won’t be going back'],
    ['a country', 'I can’t plug it in here in the US'],
    ['a verdict', 'I give it two stars'],
    ['what was written large', 'It is on my record. TEXT OR WAVE.'],
    ['braces', 'I saw {name}'],
  ])('quotes what it can’t turn safely: %s', (_what, words) => {
    const { text, how } = restate(words);
    expect(how).toBe('quoted');
    expect(text).toMatch(/^you said “.*”$/u);
  });
  it('2.11 quotes words in full, but for the stop at the end and marks inside', () => {
    expect(restate('It was "awful".').text).toBe('you said “It was ‘awful’”');
  });
  it('lists the aspects when the words are too many or only notes', () => {
    const lexicon = lexiconOf(shippedPlaybook('hotel'));
    expect(
      restate(
        'deposit twice... three calls, nobody rang back',
        ['Deposit taken twice', 'Nobody rang back'],
        lexicon,
      ),
    ).toEqual({
      text: 'it’s about this: deposit taken twice and nobody rang back',
      how: 'listed',
    });
    expect(restate('x '.repeat(300), ['I waited an hour', 'Amira was late']).text).toBe(
      'it’s about this: you waited an hour and Amira was late',
    );
  });
  it('cuts a very long quotation at a word', () => {
    const { text } = restate(`Why ${'on and on '.repeat(60)}?`);
    expect(text.length).toBeLessThan(210);
    expect(text).toMatch(/\w…”$/u);
  });
  it('says nothing when there is nothing', () => {
    expect(restate('  ', [''])).toEqual({ text: '', how: 'nothing' });
  });
});
