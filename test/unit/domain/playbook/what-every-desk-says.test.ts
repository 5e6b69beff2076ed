import { describe, expect, test } from 'vitest';
import { formatPhrase } from '#domain/coaching/phrase-message';
import type { Playbook, Step, StepKind } from '#domain/playbook/playbook';
import { cuesFor, momentsFor } from '#domain/playbook/stages-for';
import type { Moment } from '#domain/playbook/vocabulary';
import { aSituation, shippedNames, shippedPlaybook } from '../../../fixtures/playbook';

const desks = shippedNames.map((name) => [name, shippedPlaybook(name)] as const);
const stepsOf = ({ journey }: Playbook) => journey.stages.flatMap(({ steps }) => steps);
function step<K extends StepKind>(playbook: Playbook, kind: K): Extract<Step, { kind: K }> {
  const found = stepsOf(playbook).find((one) => one.kind === kind);
  if (!found) throw new Error(`${playbook.name} has no step ${kind}`);
  return found as Extract<Step, { kind: K }>;
}
const question = (playbook: Playbook, id: string) =>
  stepsOf(playbook).find((one) => one.kind === 'question' && one.id === id) as Extract<
    Step,
    { kind: 'question' }
  >;
const textsOf = ({ phrases }: Playbook, ...moments: Moment[]) =>
  phrases.filter(({ moment }) => moments.includes(moment)).map(({ text }) => text);
const wordsIn = (text: string) =>
  text
    .replace(/\{[^}]*\}+/gu, ' ')
    .split(/\s+/u)
    .filter(Boolean).length;

describe.each(desks)('what every desk says: %s', (name, playbook) => {
  test('0.1 the playbook has a name and a version that an incident can keep', () => {
    expect(playbook.name).toBe(name);
    expect(playbook.version).toMatch(/^\d+\.\d+\.\d+$/u);
  });

  test('0.10 the telephone, an e-mail and a letter have cues of their own where eyes and hands don’t help', () => {
    const at = (channel: 'walkIn' | 'phone' | 'email' | 'letter') =>
      stepsOf(playbook).map((one) => cuesFor(one, aSituation({ channel })).join());
    expect(at('phone')).not.toEqual(at('walkIn'));
  });

  test('1.1 thanks is one breath, and stands first while it is calm', () => {
    expect(momentsFor(step(playbook, 'listening'), aSituation({ temperature: 40 }))[0]).toBe('thanks');
    const thanks = textsOf(playbook, 'thanks');
    expect(thanks.length).toBeGreaterThan(3);
    for (const text of thanks) expect(wordsIn(text), text).toBeLessThanOrEqual(28);
  });

  test('1.2 a second opener says that they matter and that it shall end well', () => {
    expect(momentsFor(step(playbook, 'listening'), aSituation())).toContain('opener');
    expect(textsOf(playbook, 'opener').length).toBeGreaterThan(3);
  });

  test('1.3 a minute, or a colleague instead, is a reason to park like any other', () => {
    const reasons = playbook.parkReasons.map(({ label }) => label).join('\n');
    expect(reasons).toMatch(/minute/u);
    expect(reasons).toMatch(/colleague/u);
  });

  test('1.8 what is written down and why is one line, and so is that they may read it', () => {
    const { recordNotice, mayRead } = playbook.notices;
    expect(recordNotice).toMatch(/write/u);
    expect(`${recordNotice} ${mayRead}`).not.toContain('\n');
    expect(recordNotice.length).toBeLessThanOrEqual(160);
  });

  test('2.1, 2.2 the page to listen on requires nothing and hurries nobody', () => {
    const { hint = '', cues, sometimes = [] } = step(playbook, 'listening');
    expect(hint).toMatch(/required/u);
    expect([hint, ...cues, ...sometimes.map(({ cue }) => cue)].join('\n')).not.toMatch(
      /hurry|quick|minutes|time limit|move on/iu,
    );
  });

  test('2.5 from ninety there are a quiet place, a slower voice, a silence and the manager', () => {
    const text = step(playbook, 'listening').coolDown.join('\n');
    for (const way of [/quiet/iu, /silence/iu, /manager|lead|supervisor/iu]) expect(text).toMatch(way);
  });

  test('2.7 the cues there are for eyes and hands say: if that suits them', () => {
    // At the counter only: nobody is faced on the phone.
    const { cues, sometimes = [] } = step(playbook, 'listening');
    const text = [...cues, ...sometimes.map(({ cue }) => cue)].join('\n');
    expect(text).toMatch(/face them|look at them/iu);
    expect(text).toMatch(/suits them/iu);
  });

  test('2.9 nothing said while listening speaks of a rule', () => {
    const said = momentsFor(step(playbook, 'listening'), aSituation());
    expect(said).not.toContain('explain');
    expect(textsOf(playbook, ...said).join('\n')).not.toMatch(/polic|rules?\b|terms|conditions/iu);
  });

  test('2.10 asks once what is behind it all', () => {
    expect(question(playbook, 'behind')).toMatchObject({ answer: 'longText' });
  });

  test('2.14 the questions while listening can’t be answered with yes or no', () => {
    const { openQuestions } = step(playbook, 'listening');
    expect(openQuestions.length).toBeGreaterThanOrEqual(3);
    for (const text of openQuestions) expect(text).toMatch(/^(?:What|And|How|Then|Tell|When|Where|Who)/u);
  });

  test('3.1 a feeling is picked, and the words for it take it up', () => {
    expect(playbook.feelings.length).toBeGreaterThanOrEqual(6);
    const phrase = playbook.phrases.find(
      ({ moment, text }) => moment === 'regret' && text.includes('{feeling}'),
    );
    if (!phrase) throw new Error('no phrase names the feeling');
    const said = formatPhrase(phrase, { feeling: playbook.feelings[0]?.say ?? '' });
    expect(said.map(({ text }) => text).join('')).toContain(playbook.feelings[0]?.say);
  });

  test('3.3 no phrase takes a side against them or against us', () => {
    const all = playbook.phrases.map(({ text }) => text).join('\n');
    expect(all).not.toMatch(
      /calm down|you should have|as I told you|you must understand|my colleague was wrong/iu,
    );
  });

  test('3.6 what is said before anyone has looked agrees with the feeling, never with a fact', () => {
    const early = textsOf(playbook, 'acknowledge', 'regret', 'thanks', 'opener');
    expect(early.join('\n')).not.toMatch(
      /you’re right|you are right|our (?:fault|mistake)|we were wrong|we failed/iu,
    );
  });

  test('3.9 an apology in writing is the manager’s to give', () => {
    const letter = playbook.remedies.find(({ id }) => id === 'letter-of-apology');
    expect(letter).toMatchObject({ gives: 'manager', kind: 'mend' });
  });

  test('11.1 a letter, an answer in writing and a talk with the manager begin as still to do, and what is given at once as done', () => {
    const begins = (id: string) => playbook.remedies.find((one) => one.id === id)?.atFirst ?? 'done';
    for (const later of ['letter-of-apology', 'written-answer', 'manager-talks'])
      expect(begins(later), later).toBe('toDo');
    for (const { id, arrives, atFirst } of playbook.remedies)
      if (arrives.text === 'at once') expect(atFirst, id).toBeUndefined();
  });

  test('4.4 there is something to say before it is read aloud', () => {
    expect(momentsFor(step(playbook, 'recap'), aSituation())).toContain('recapIntro');
    expect(textsOf(playbook, 'recapIntro').length).toBeGreaterThan(3);
  });

  test('5.5 asks what to do differently, never what they have', () => {
    const needs = question(playbook, 'needs');
    expect(needs.private).toBe(true);
    const asked = [
      needs.ask,
      needs.hint,
      ...playbook.questions.filter(({ topic }) => topic === 'needs').map(({ text }) => text),
    ];
    expect(asked.join('\n')).not.toMatch(/disab|condition\b|illness|diagnos|suffer/iu);
  });

  test('8.6 the second apology comes only after a fault of ours was found, and never where it is serious', () => {
    const at = (more: Parameters<typeof aSituation>[0]) =>
      momentsFor(step(playbook, 'finding'), aSituation(more)).includes('faultApology');
    expect(at({ fault: 'ours' })).toBe(true);
    expect(at({ fault: 'partlyOurs' })).toBe(true);
    expect(at({ fault: 'thirdParty' })).toBe(false);
    expect(at({ fault: null })).toBe(false);
    expect(at({ fault: 'ours', serious: true })).toBe(false);
  });

  test('9.3 asks us what we would want if it had happened to us', () => {
    expect(step(playbook, 'remedies').reflect).toMatch(/happened to you/u);
  });

  test('9.7 what happens next is said once it is agreed', () => {
    expect(momentsFor(step(playbook, 'ledger'), aSituation())).toContain('whatNext');
    expect(textsOf(playbook, 'whatNext').length).toBeGreaterThan(3);
  });

  test('9.9 a small gift needs a fault of ours, and clinic and council keep none', () => {
    const gestures = playbook.remedies.filter(({ kind }) => kind === 'gesture');
    if (name === 'clinic' || name === 'council') expect(gestures).toEqual([]);
    for (const { onlyWhenFault } of gestures)
      for (const fault of onlyWhenFault) expect(['ours', 'partlyOurs']).toContain(fault);
  });

  test('10.2 the endings are plain words, and “not settled” is among them', () => {
    expect(playbook.outcomes.map(({ id }) => id)).toEqual(['settled', 'notSettled', 'passedTo']);
    for (const { label, hint } of playbook.outcomes) {
      expect(wordsIn(label)).toBeLessThanOrEqual(4);
      expect(hint).toMatch(/\.$/u);
    }
  });

  test('10.3 an ending without a solution asks where they can go next, and has words for it', () => {
    expect(playbook.outcomes.find(({ id }) => id === 'notSettled')?.asks).toBe('reason');
    expect(textsOf(playbook, 'offerNone').length).toBeGreaterThan(3);
  });

  test('11.2 thanks come again with the very last step', () => {
    expect(momentsFor(step(playbook, 'outcome'), aSituation())).toContain('secondThanks');
    expect(stepsOf(playbook).at(-1)?.kind).toBe('outcome');
  });

  test('K11 they are told that a yes takes none of their rights away', () => {
    expect(playbook.notices.legalRights).toMatch(/none of your legal rights/u);
  });
});
