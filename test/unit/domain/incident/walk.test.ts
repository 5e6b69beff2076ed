import { describe, expect, it } from 'vitest';
import type { Proposal } from '#domain/event/catalogue';
import { decide, type Asking } from '#domain/incident/decide';
import { missingToAgree, missingToSeal } from '#domain/incident/gates';
import { retellSealed } from '#domain/incident/retell';
import { summarise } from '#domain/incident/summary';
import { amira, ben, chen, Telling, type Person } from '../../../support/telling';
import { check, ids, listen, putRight, readBack, seal, wholeStory } from '../../../support/office-story';

const asking = (person: Person = amira, over: Partial<Asking> = {}): Asking => ({
  ...{
    person: person.id,
    role: 'staff',
    limits: { perGesture: 2500, perDay: 7500 },
    gesturesToday: 0,
    ...over,
  },
});

/** An opened incident that is told only through decisions. */
class Walk {
  readonly telling = new Telling()
    .tell('complaintOpened.v1', {
      ...{ receivedAt: '2026-11-21T14:00:00+00:00', channel: 'walkIn', length: 'usual' },
      ...{ playbook: { name: 'retail', version: '1.0.0' }, currency: 'GBP', language: 'en' },
    })
    .tell('referenceGiven.v1', { reference: 'MIL-2026-A0001' });

  get incident() {
    return this.telling.now();
  }
  ask(proposal: Proposal, by = asking()) {
    return decide(this.incident, proposal, by);
  }
  does(proposal: Proposal, by = asking()): this {
    const decision = this.ask(proposal, by);
    if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision.refusal)}`);
    this.telling.tell(proposal.type, decision.payload as never);
    return this;
  }
  plays(...scenes: typeof wholeStory): this {
    for (const scene of scenes) for (const proposal of scene(this.incident)) this.does(proposal);
    return this;
  }
  refusedAs(proposal: Proposal, by = asking()) {
    const decision = this.ask(proposal, by);
    if (decision.ok) throw new Error('It was allowed, and should have been refused.');
    return decision.refusal;
  }
  missing() {
    return missingToSeal(this.incident).map(({ gate }) => gate);
  }
}

const agree: Proposal = { type: 'agreementGiven.v1', payload: { answer: 'yes', how: 'spoken' } };
const reference = 'MIL-2026-A0001';

describe('the whole usual length', () => {
  it('is walked from the first words to the sealed report, with fewer things missing at each stage', () => {
    const walk = new Walk().plays(...listen);
    expect(walk.missing()).toEqual(['aspects', 'nothingOffered', 'comingBackEmpty', 'outcomeMissing']);
    walk.plays(...check);
    expect(missingToAgree(walk.incident)).toEqual([]);
    expect(walk.missing()).toEqual([
      'aspectWithoutFinding',
      'nothingOffered',
      'comingBackEmpty',
      'outcomeMissing',
    ]);
    walk.plays(...putRight);
    expect(walk.missing()).toEqual(['rowNotRead', 'rowNotRead', 'comingBackEmpty', 'outcomeMissing']);
    walk.plays(...readBack);
    expect(walk.missing()).toEqual([]);
    walk.plays(seal);
    expect(walk.incident).toMatchObject({
      state: 'sealed',
      seal: { reference },
      agreement: { stands: true },
    });
    expect(walk.telling.sealed().outcome?.outcome).toBe('settled');
    expect(summarise(walk.incident)).toMatchObject({
      initials: 'G. O.',
      about: 'Paid twice',
      outcome: 'settled',
    });
  });

  it('lets a sealed report be corrected, noted and kept promises for, and nothing else', () => {
    const walk = new Walk().plays(...wholeStory);
    const correction: Proposal = {
      ...{
        type: 'correctionMade.v1',
        payload: { about: 'Slip', was: '41', now: '42', reason: 'Read wrongly' },
      },
    };
    expect(walk.refusedAs({ type: 'wordsHeard.v1', payload: { text: 'x' } })).toEqual({ code: 'sealed' });
    expect(walk.refusedAs(agree)).toEqual({ code: 'sealed' });
    walk.does(correction, asking(ben)).does({ type: 'promiseKept.v1', payload: { promise: ids.promise } });
    expect(walk.telling.sealed().corrections).toEqual([]);
    expect(walk.incident).toMatchObject({
      corrections: [{ now: '42' }],
      addenda: [{ seen: false }, { seen: false }],
    });
    const seen = walk.incident.addenda.map(({ hash }) => hash);
    walk.does({ type: 'addendumSeen.v1', payload: { events: seen } });
    expect(walk.incident.addenda.map((addendum) => addendum.seen)).toEqual([true, true]);
  });
});

describe('gates', () => {
  it('hold an agreement until every aspect is confirmed and "Have I missed anything?" was asked', () => {
    const walk = new Walk().plays(...listen, check[0]!);
    expect(walk.refusedAs(agree)).toMatchObject({
      code: 'gateHolds',
      missing: [
        { gate: 'aspectUnconfirmed', about: 'Paid twice', id: ids.aspect },
        { gate: 'missedNotAsked' },
      ],
    });
    walk.plays(...check.slice(1));
    walk.does(agree);
    expect(walk.incident.agreement?.stands).toBe(true);
  });

  it('ask again after new words or a new aspect, and never hold parking', () => {
    const walk = new Walk().plays(...listen, ...check);
    const second = { aspect: ids.second, label: 'Told to wait', words: '', category: null };
    walk.does({ type: 'aspectNoted.v1', payload: second });
    expect(missingToAgree(walk.incident).map(({ gate }) => gate)).toEqual([
      'aspectUnconfirmed',
      'missedNotAsked',
    ]);
    walk.does({ type: 'aspectTakenOff.v1', payload: { aspect: ids.second } });
    walk.does({
      type: 'aspectReworded.v1',
      payload: { ...second, aspect: ids.aspect, label: 'Paid three times' },
    });
    expect(missingToAgree(walk.incident).map(({ id }) => id)).toEqual([ids.aspect, null]);
    walk.does({ type: 'incidentParked.v1', payload: { reason: 'left', place: null, promise: null } });
    expect(walk.incident.state).toBe('parked');
    walk.telling.at('15:00', ben);
    walk.does({ type: 'incidentResumed.v1', payload: {} }, asking(ben));
    expect(walk.incident).toMatchObject({ state: 'open', holder: { id: ben.id } });
  });

  it('take "nearly" followed by other words as the answer to them, "no" not', () => {
    const walk = new Walk().plays(...listen, check[0]!);
    const reworded: Proposal = {
      ...{
        type: 'aspectReworded.v1',
        payload: { aspect: ids.aspect, label: 'Paid twice by card', category: null },
      },
    };
    const answer = (given: 'nearly' | 'wrong'): Proposal => ({
      ...{ type: 'aspectConfirmed.v1', payload: { aspect: ids.aspect, answer: given } },
    });
    walk.does(answer('wrong')).does(reworded);
    expect(walk.incident.aspects[0]?.answer?.stands).toBe(false);
    walk.does(answer('nearly'));
    expect(walk.incident.aspects[0]?.answer?.stands).toBe(false);
    walk.does(reworded);
    expect(walk.incident.aspects[0]?.answer?.stands).toBe(true);
  });

  it('let an agreement stand only for what it covered', () => {
    const walk = new Walk().plays(...listen, ...check, ...putRight, ...readBack);
    expect(walk.incident.agreement?.stands).toBe(true);
    walk.does({
      type: 'ledgerRowEntered.v1',
      payload: {
        ...{
          row: ids.row,
          remedy: ids.remedy,
          label: 'Less than that',
          amount: { minor: 900, currency: 'GBP' },
        },
        state: { kind: 'done', proof: 'till', detail: 'Slip 0043', at: '2026-11-21T14:20:00+00:00' },
      },
    });
    expect(walk.incident).toMatchObject({ agreement: { stands: false }, recap: { stands: false } });
    expect(walk.missing()).toEqual(['rowNotRead', 'notAgreed']);
    expect(walk.refusedAs({ type: 'incidentSealed.v1', payload: { reference } })).toMatchObject({
      code: 'gateHolds',
    });
  });

  it('hold nothing back from a serious case but to whom it passed, and little from a small one', () => {
    const walk = new Walk().plays(...listen);
    walk.does({ type: 'seriousRaised.v1', payload: { kind: 'hurt' } }, asking(ben));
    expect(walk.missing()).toEqual(['comingBackEmpty', 'outcomeMissing']);
    walk.does({ type: 'outcomeSet.v1', payload: { outcome: 'passedTo' } });
    expect(walk.missing()).toEqual(['comingBackEmpty', 'passedToNobody']);
    walk.does({ type: 'ifTheyComeBackNoted.v1', payload: { text: 'Ruth has it.' } });
    const to = { passedTo: 'Ruth, privacy lead', acceptedAt: '2026-11-21T14:41:00+00:00' };
    walk.does({ type: 'outcomeSet.v1', payload: { outcome: 'settled', ...to } });
    expect(walk.missing(), 'never resolved at the desk').toEqual(['passedToNobody']);
    walk.does({ type: 'outcomeSet.v1', payload: { outcome: 'passedTo', ...to } });
    expect(walk.missing()).toEqual([]);
    const small = new Walk().does({ type: 'lengthChanged.v1', payload: { length: 'small', why: '' } });
    expect(small.missing()).toEqual(['aspects', 'outcomeMissing']);
  });

  it('wait for the write-up that was put off', () => {
    const walk = new Walk().does({ type: 'writeUpAfterChosen.v1', payload: {} });
    expect(walk.missing()[0]).toBe('notWrittenUp');
    expect(summarise(walk.incident).notWrittenUp).toBe(true);
    walk.does({ type: 'writtenUpAfter.v1', payload: {} });
    expect(walk.missing()).not.toContain('notWrittenUp');
  });
});

describe('deciding', () => {
  it('refuses what isn’t there, what isn’t theirs and what only Amends records', () => {
    const walk = new Walk().plays(...listen);
    const kept: Proposal = { type: 'promiseKept.v1', payload: { promise: ids.promise } };
    expect(walk.refusedAs(kept)).toEqual({ code: 'noSuchThing' });
    expect(walk.refusedAs({ type: 'storyFinished.v1', payload: {} }, asking(ben))).toEqual({
      code: 'notHolder',
    });
    expect(walk.refusedAs({ type: 'referenceGiven.v1', payload: { reference: 'MIL-2026-A0099' } })).toEqual({
      ...{ code: 'madeByAmends' },
    });
    expect(walk.refusedAs({ type: 'incidentSealed.v1', payload: { reference: 'MIL-2026-A0099' } })).toEqual({
      ...{ code: 'noSuchThing' },
    });
    walk.does({ type: 'incidentVoided.v1', payload: { reason: 'Opened by mistake' } });
    expect(walk.refusedAs({ type: 'noteAdded.v1', payload: { text: 'x' } })).toEqual({ code: 'void' });
  });

  it('names the field that isn’t valid', () => {
    const walk = new Walk();
    const proposal = { type: 'contactNoted.v1', payload: { phone: 7, email: '', prefers: null } };
    expect(walk.refusedAs(proposal as never)).toEqual({ code: 'notValid', field: 'phone' });
  });

  it('keeps a bare "to do" out of the ledger, and other currencies', () => {
    const walk = new Walk().plays(...listen, ...check, ...putRight.slice(0, 2));
    const row = (over: object): Proposal => ({
      type: 'ledgerRowEntered.v1',
      payload: {
        ...{ row: ids.row, remedy: ids.remedy, label: 'Back on the card', amount: null },
        ...{ state: { kind: 'toDo', promise: ids.promise } as const, ...over },
      },
    });
    expect(walk.refusedAs(row({}))).toEqual({ code: 'noSuchThing' });
    expect(walk.refusedAs(row({ amount: { minor: 1, currency: 'EUR' } }))).toEqual({ code: 'otherCurrency' });
  });

  it('gives a right without limit, a gesture within one, and the rest with a manager', () => {
    const walk = new Walk();
    const offer = (
      kind: 'right' | 'gesture',
      minor: number,
      gives: 'staff' | 'manager' = 'staff',
    ): Proposal => ({
      type: 'remedyOffered.v1',
      payload: {
        ...{ remedy: ids.remedy, key: null, kind, label: 'x', aspect: null, gives },
        amount: { minor, currency: 'GBP' },
      },
    });
    expect(walk.ask(offer('right', 900_000)).ok).toBe(true);
    expect(walk.ask(offer('gesture', 2500)).ok).toBe(true);
    const beyond = { code: 'beyondAuthority', perGesture: 2500, perDay: 7500 };
    expect(walk.refusedAs(offer('gesture', 2501))).toEqual(beyond);
    expect(walk.refusedAs(offer('gesture', 2500), asking(amira, { gesturesToday: 5001 }))).toEqual(beyond);
    expect(walk.ask(offer('gesture', 9000, 'manager')).ok).toBe(true);
    expect(walk.refusedAs(offer('right', -1))).toEqual({ code: 'notValid', field: 'amount' });
  });

  it('approves only the offer that the manager saw', () => {
    const walk = new Walk();
    const offered = {
      ...{ remedy: ids.remedy, key: null, kind: 'gesture' as const, label: 'x', aspect: null },
      ...{ amount: { minor: 9000, currency: 'GBP' }, gives: 'manager' as const },
    };
    walk.does({ type: 'remedyOffered.v1', payload: offered });
    const { telling } = walk;
    const seen = telling.heads();
    telling.tell('approvalGranted.v1', {
      remedy: ids.remedy,
      manager: chen.id,
      managerName: chen.name,
      how: 'pin',
    });
    expect(walk.incident.remedies[0]?.approval?.managerName).toBe('Chen W.');
    walk.does({
      type: 'remedyOffered.v1',
      payload: { ...offered, amount: { minor: 99_000, currency: 'GBP' } },
    });
    expect(walk.incident.remedies[0]?.approval).toBeNull();
    telling.tell(
      'approvalGranted.v1',
      { remedy: ids.remedy, manager: chen.id, managerName: chen.name, how: 'pin' },
      seen,
    );
    expect(walk.incident.remedies[0]?.approval).toBeNull();
  });
});

describe('two accounts that didn’t know of each other', () => {
  const contested = () => {
    const walk = new Walk();
    const { telling } = walk;
    const fork = telling.heads();
    telling.tell('outcomeSet.v1', { outcome: 'settled' }, fork);
    const hers = telling.events.at(-1)!.hash;
    telling.at('15:00', ben).tell('outcomeSet.v1', { outcome: 'notSettled' }, fork);
    const his = telling.events.at(-1)!.hash;
    return { walk, hers, his };
  };

  it('are both kept and shown, and a person decides which stands', () => {
    for (const which of ['hers', 'his'] as const) {
      const { walk, ...hashes } = contested();
      expect(walk.incident.contested).toMatchObject([{ subject: 'outcome', versions: [{}, {}] }]);
      expect(summarise(walk.incident).contested).toBe(1);
      walk.does({ type: 'contestSettled.v1', payload: { subject: 'outcome', keep: hashes[which] } });
      expect(walk.incident.contested).toEqual([]);
      expect(walk.incident.outcome?.hash).toBe(hashes[which]);
    }
  });

  it('aren’t settled by keeping something else', () => {
    const { walk } = contested();
    const first = walk.telling.events[0]!.hash;
    const settle = (subject: string, keep: string): Proposal => ({
      ...{ type: 'contestSettled.v1', payload: { subject, keep } },
    });
    expect(walk.refusedAs(settle('outcome', first))).toEqual({ code: 'noSuchThing' });
    expect(walk.refusedAs(settle('words', first))).toEqual({ code: 'noSuchThing' });
  });

  it('aren’t contested once somebody who saw both says it anew', () => {
    const { walk } = contested();
    walk.does({ type: 'outcomeSet.v1', payload: { outcome: 'settled' } });
    expect(walk.incident.contested).toEqual([]);
  });

  it('of sealing leave each report what it was', () => {
    const walk = new Walk().plays(...listen, ...check, ...putRight, ...readBack);
    const { telling } = walk;
    const fork = telling.heads();
    telling.tell('incidentSealed.v1', { reference }, fork);
    telling.tell('noteAdded.v1', { text: 'Seen by Ben alone' }, fork);
    telling.tell('incidentSealed.v1', { reference }, [telling.events.at(-1)!.hash]);
    const [first, second] = telling.events.filter(({ header }) => header.type === 'incidentSealed.v1');
    const reportOf = (hash: string) => retellSealed(telling.incident, telling.events, hash);
    expect(reportOf(first!.hash)?.notes).toEqual([]);
    expect(reportOf(second!.hash)?.notes).toMatchObject([{ text: 'Seen by Ben alone' }]);
    expect([first!.hash, second!.hash]).toContain(telling.sealed().seal?.hash);
    expect(walk.incident.contested).toMatchObject([{ subject: 'seal' }]);
  });
});
