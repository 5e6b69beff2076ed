import { describe, expect, it } from 'vitest';
import type { EventType, Proposed } from '#domain/event/catalogue';
import { retellSealed } from '#domain/incident/retell';
import { amira, ben, chen, idOf, Telling } from '../../../support/telling';

const aspect = idOf('aspect', 1);
const remedy = idOf('remedy', 1);
const opened = () =>
  new Telling()
    .tell('complaintOpened.v1', {
      ...{ receivedAt: '2026-11-21T14:02:00+00:00', channel: 'walkIn', length: 'usual', sample: false },
      ...{ playbook: { name: 'retail', version: '1.0.0' }, currency: 'GBP', language: 'en' },
    })
    .tell('aspectNoted.v1', { aspect, label: 'The lamp was charged twice', words: '', category: null })
    .tell('remedyOffered.v1', {
      ...{ remedy, key: null, kind: 'right', label: 'The money back', aspect, gives: 'staff' },
      amount: { minor: 1840, currency: 'GBP' },
    });

/** Amira at one desk and Ben at another, neither knowing of the other. */
function both<A extends EventType, B extends EventType>(
  story: Telling,
  [hers, herWords]: readonly [A, Proposed<A>],
  [his, hisWords]: readonly [B, Proposed<B>],
): Telling {
  const fork = story.heads();
  story.at('14:10', amira).tell(hers, herWords, fork);
  return story.at('14:20', ben).tell(his, hisWords, fork);
}
const subjects = (story: Telling) => story.now().contested.map(({ subject }) => subject);
const settle = (story: Telling, who: typeof amira, at = 0) => {
  const [point] = story.now().contested;
  const keep = point!.versions[at]!.hash;
  story.at('15:00', who).tell('contestSettled.v1', { subject: point!.subject, keep });
  return keep;
};

describe('contested points', () => {
  it('6.1 two answers to one aspect are kept with who said each, when, and what', () => {
    const story = both(
      opened(),
      ['aspectConfirmed.v1', { aspect, answer: 'yes' }],
      ['aspectConfirmed.v1', { aspect, answer: 'wrong' }],
    );
    const [point] = story.now().contested;
    expect(point?.subject).toBe(`aspect/${aspect}/answer`);
    const told = point!.versions.map(({ byName, at, said }) => [byName, at.slice(11, 16), said.payload]);
    expect(told).toHaveLength(2);
    expect(told).toContainEqual(['Amira K.', '14:10', expect.objectContaining({ answer: 'yes' })]);
    expect(told).toContainEqual(['Ben T.', '14:20', expect.objectContaining({ answer: 'wrong' })]);
  });

  it('say nothing where both desks said the same', () => {
    const finding = {
      aspect,
      fault: 'ours' as const,
      cause: null,
      basis: { kind: 'judgment' as const, reason: 'The till roll shows it' },
    };
    expect(subjects(both(opened(), ['findingMade.v1', finding], ['findingMade.v1', finding]))).toEqual([]);
    const granted = { remedy, manager: chen.id, managerName: chen.name, how: 'pin' } as const;
    expect(
      subjects(both(opened(), ['approvalGranted.v1', granted], ['approvalGranted.v2', { remedy }])),
    ).toEqual([]);
  });

  it('are not made of what was asked, read or ordered twice', () => {
    const promise = idOf('promise', 1);
    for (const story of [
      both(opened(), ['missedAsked.v1', { answer: 'more' }], ['missedAsked.v1', { answer: 'nothing' }]),
      both(
        opened(),
        ['restatementSpoken.v1', { text: 'So you paid twice' }],
        ['restatementSpoken.v1', { text: 'Twice, then' }],
      ),
      both(
        opened(),
        ['lengthChanged.v1', { length: 'full', why: 'hot' }],
        ['lengthChanged.v1', { length: 'usual', why: '' }],
      ),
      both(
        opened(),
        ['approvalAsked.v1', { remedy, promise: null }],
        ['approvalAsked.v1', { remedy, promise }],
      ),
    ])
      expect(subjects(story)).toEqual([]);
  });

  it('K5 two people who each took it in hand are one, and whoever is chosen holds it, parked or not', () => {
    const left = { reason: 'left', place: null, promise: null };
    const story = () =>
      both(
        opened().tell('incidentParked.v1', left),
        ['incidentResumed.v1', {}],
        ['incidentResumed.v1', {}],
      ).tell('incidentParked.v1', left);
    expect(story().now().contested).toMatchObject([{ subject: 'holder', versions: [{}, {}] }]);
    for (const [at, { by }] of story().now().contested[0]!.versions.entries()) {
      const again = story();
      settle(again, chen, at);
      expect(again.now()).toMatchObject({ contested: [], state: 'parked', holder: { id: by } });
    }
  });

  it('K5 one person at both desks is one owner', () => {
    const story = opened().at('14:05', ben);
    const fork = story.heads();
    story.tell('incidentResumed.v1', {}, fork).tell('incidentResumed.v1', {}, fork);
    expect(subjects(story)).toEqual([]);
  });

  it('12.4 of two closings the one that is chosen is the report that is shown and printed', () => {
    const reference = 'MIL-2026-A0001';
    const story = () => {
      const told = opened();
      const fork = told.heads();
      told.at('14:30', amira).tell('noteAdded.v1', { text: 'Refunded at the till' }, fork);
      told.tell('incidentSealed.v1', { reference }, [told.events.at(-1)!.hash]);
      told.at('14:40', ben).tell('noteAdded.v1', { text: 'Refunded by card' }, fork);
      return told.tell('incidentSealed.v1', { reference }, [told.events.at(-1)!.hash]);
    };
    for (const at of [0, 1]) {
      const again = story();
      const kept = settle(again, chen, at);
      const now = again.now();
      expect(now.contested).toEqual([]);
      expect(now.seal?.hash).toBe(kept);
      expect(again.sealed().seal?.hash).toBe(kept);
      expect(retellSealed(again.incident, again.events, kept)?.notes).toHaveLength(1);
      // The other report, with what it told alone, stands beside it.
      expect(now.addenda.map(({ type }) => type)).toEqual(['noteAdded.v1', 'incidentSealed.v1']);
    }
  });

  it('settled two ways at two desks are contested anew, with what each chose', () => {
    const story = both(
      opened(),
      ['ifTheyComeBackNoted.v1', { text: 'The slip is in the drawer' }],
      ['ifTheyComeBackNoted.v1', { text: 'She has the slip' }],
    );
    const [one, other] = story.now().contested[0]!.versions;
    const fork = story.heads();
    const subject = 'ifTheyComeBack';
    story.at('15:00', amira).tell('contestSettled.v1', { subject, keep: one!.hash }, fork);
    story.at('15:01', ben).tell('contestSettled.v1', { subject, keep: other!.hash }, fork);
    const [again] = story.now().contested;
    expect(again?.versions.map(({ isSettling }) => isSettling)).toEqual([true, true]);
    expect(again?.versions.map(({ hash }) => hash).sort()).toEqual([one!.hash, other!.hash].sort());
    const kept = settle(story, chen);
    expect(story.now().contested).toEqual([]);
    const chosen = story.events.find(({ hash }) => hash === kept)!.known!.payload;
    expect(story.now().ifTheyComeBack).toBe((chosen as { text: string }).text);
  });

  it('are gone once what they are about was put out of the way', () => {
    const story = both(
      opened(),
      ['remedyAnswered.v1', { remedy, answer: 'yes' }],
      ['remedyAnswered.v1', { remedy, answer: 'no' }],
    );
    expect(subjects(story)).toEqual([`remedy/${remedy}/answer`]);
    story.tell('remedyWithdrawn.v1', { remedy });
    expect(subjects(story)).toEqual([]);
  });

  it('12.1 a summary that was chosen is not among its own earlier versions', () => {
    const story = both(
      opened(),
      ['summaryWritten.v1', { text: 'Paid twice, refunded.', edited: true }],
      ['summaryWritten.v1', { text: 'Charged twice by the till.', edited: true }],
    );
    const kept = settle(story, chen, 1);
    expect(story.now().summary?.hash).toBe(kept);
    expect(story.now().earlierSummaries.map(({ hash }) => hash)).not.toContain(kept);
  });
});
