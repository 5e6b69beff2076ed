import { describe, expect, test } from 'vitest';
import { missingToAgree, missingToSeal } from '#domain/incident/gates';
import { reasonsForFull } from '#domain/incident/length';
import { incidentReport } from '#domain/report/incident-report';
import * as filed from '../../../fixtures/filed-incidents';
import { chen, idOf } from '../../../support/telling';
import { WholeConversation } from '../../../support/whole-conversation';

const begun = () => new WholeConversation('A lamp that flickers', 'retail').hears('It flickers.');
const checked = () => begun().about('lamp', 'Lamp flickers', 'It flickers.').confirmAll();
const gates = (story: WholeConversation) => missingToSeal(story.now()).map(({ gate }) => gate);
const reference = 'MIL-2026-A0148';

describe('what holds, and what never does', () => {
  test('0.1 an incident keeps the playbook and the version that it was begun under', () => {
    const { name, version } = begun().playbook;
    expect(begun().now().playbook).toEqual({ name, version });
  });

  test('1.5 the time comes by itself, and a name is never needed: not to agree, not to file', () => {
    const story = checked().named(null);
    expect(story.now().opened?.at).toBe('2026-11-21T14:02:00+00:00');
    expect(story.now().customer).toMatchObject({ name: null, named: true });
    expect(
      [...missingToAgree(story.now()), ...missingToSeal(story.now())].map(({ gate }) => gate),
    ).not.toContain('name');
  });

  test('2.1 nothing of listening is missing when nobody wrote a word', () => {
    const silent = new WholeConversation('Nothing said yet', 'hotel');
    expect(missingToSeal(silent.now()).filter(({ stage }) => stage === 'listen')).toEqual([]);
  });

  test('9.4 nothing is filed before one option was offered, or none with its reason', () => {
    const story = checked().judged('lamp', 'ours', 'the plug was loose');
    expect(gates(story)).toContain('nothingOffered');
    expect(story.refuses('incidentSealed.v1', { reference })).toContain('nothingOffered');
    story.tell('noRemedyOffered.v1', { reason: 'the maker decides, and has been written to' });
    expect(gates(story)).not.toContain('nothingOffered');
    expect(story.refuses('noRemedyOffered.v1', { reason: ' ' })).toEqual(['notValid']);
  });

  test('9.4 the promise that a manager looks at it is one that was made, and it lengthens nothing', () => {
    const story = checked().judged('lamp', 'ours', 'the plug was loose');
    const reason = 'the maker decides';
    expect(story.refuses('noRemedyOffered.v1', { reason, promise: idOf('promise', 9) })).toEqual([
      'noSuchThing',
    ]);
    story.promises('look', { what: 'A manager looks at it', by: '2026-11-23T14:02:00+00:00', who: chen });
    expect(reasonsForFull(story.now())).toEqual(['promiseBeyondToday']);
    story.tell('noRemedyOffered.v1', { reason, promise: story.now().promises[0]!.id });
    expect(reasonsForFull(story.now())).toEqual([]);
  });

  test('9.8, 10.1 each remedy needs their own yes or no, and ours where it is the manager’s', () => {
    const story = checked()
      .judged('lamp', 'ours', 'the plug was loose')
      .offers('swap', { kind: 'right', label: 'Another lamp' })
      .offers('hamper', { kind: 'gesture', label: 'A hamper', amount: 9000, manager: true })
      .answers('swap', 'yes');
    expect(gates(story)).toContain('remedyUnanswered');
    story.answers('hamper', 'yes');
    expect(gates(story)).not.toContain('remedyUnanswered');
    expect(gates(story)).toContain('remedyNotApproved');
    story.approves('hamper');
    expect(gates(story)).not.toContain('remedyNotApproved');
    // Thinking is an answer: nobody is pressed.
    expect(
      gates(checked().offers('swap', { kind: 'right', label: 'Another' }).answers('swap', 'thinking')),
    ).not.toContain('remedyUnanswered');
  });

  test('10.3 it can be closed without a solution, with where they can go next', () => {
    const story = checked()
      .judged('lamp', 'thirdParty', 'the maker looks at it')
      .tell('noRemedyOffered.v1', { reason: 'the maker decides, and has been written to' })
      .agrees('no')
      .comingBack('The maker answers by Friday.')
      .files('notSettled', { whereNext: 'The trade body, address given.' });
    expect(story.now().seal).not.toBeNull();
    expect(story.now().agreement?.answer).toBe('no');
  });

  test('12.2, 12.3 nothing is filed without a word for the next person and an outcome', () => {
    const story = checked()
      .judged('lamp', 'ours', 'the plug was loose')
      .offers('swap', { kind: 'right', label: 'Another lamp' })
      .answers('swap', 'no')
      .agrees('no');
    expect(gates(story)).toEqual(['comingBackEmpty', 'outcomeMissing']);
    expect(story.refuses('incidentSealed.v1', { reference })).toEqual(['comingBackEmpty', 'outcomeMissing']);
  });

  test('12.4 what is filed has its reference, and nothing of it changes any more', () => {
    const story = checked()
      .judged('lamp', 'ours', 'the plug was loose')
      .offers('swap', { kind: 'right', label: 'Another lamp' })
      .answers('swap', 'no')
      .agrees('no')
      .comingBack('They keep it for now.')
      .files('notSettled');
    expect(story.now().seal?.reference).toBe(reference);
    for (const refused of [
      story.refuses('outcomeSet.v1', { outcome: 'settled' }),
      story.refuses('summaryWritten.v1', { text: 'Anew.', edited: true }),
      story.refuses('ifTheyComeBackNoted.v1', { text: 'Anew.' }),
    ])
      expect(refused).toEqual(['sealed']);
  });

  test('K11 they may agree, say that something isn’t right or think, and sign only over an amount', () => {
    for (const answer of ['yes', 'no', 'thinking'] as const)
      expect(checked().agrees(answer).now().agreement?.answer).toBe(answer);
    const lineToSign = (telling: Parameters<typeof filed.pageOf>[0]) =>
      incidentReport(filed.pageOf(telling))?.signatures.customer;
    expect(lineToSign(filed.doubleCharge())).toBe(true);
    expect(lineToSign(filed.notSettled())).toBe(false);
    expect(lineToSign(filed.smallOne())).toBe(false);
  });
});
