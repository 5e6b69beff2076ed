import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { agreedSheet, maySign, signatureStands } from '#domain/customer-view/agreed-sheet';
import { agreementPage, DisplayPage } from '#domain/customer-view/display-page';
import type { Incident } from '#domain/incident/state';
import { shippedNames, shippedPlaybook } from '../../../fixtures/playbook';
import { amira, idOf, Telling } from '../../../support/telling';

const playbook = shippedPlaybook('hotel');
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');
const due = { at: '2026-11-27T17:00:00+00:00', zone: 'Europe/London', pack: null };
const page = (incident: Incident) => agreementPage({ incident, branch: 'Mill Lane Hotel', playbook, sha256 });
const row = (label: string, minor: number, n = 1) => ({
  ...{ row: idOf('row', n), remedy: null, label, amount: { minor, currency: 'GBP' } },
  state: {
    kind: 'done' as const,
    proof: 'till' as const,
    detail: '88-1204',
    at: '2026-11-21T14:20:00+00:00',
  },
});

/** Confirmed, with a refund and a call, and nothing said to it yet. */
const story = () =>
  new Telling()
    .tell('wordsHeard.v1', { text: 'You took it twice.' })
    .tell('aspectNoted.v1', { aspect: idOf('aspect', 1), label: 'Deposit taken twice', category: null })
    .tell('aspectConfirmed.v1', { aspect: idOf('aspect', 1), answer: 'yes' })
    .tell('missedAsked.v1', { answer: 'nothing' })
    .tell('ledgerRowEntered.v1', row('Refunded to card ending 4417', 1840))
    .tell('promiseMade.v1', {
      ...{ promise: idOf('promise', 1), what: 'Ring about the bill', kind: 'call', owner: amira.id },
      ...{ ownerName: amira.name, due },
    });
const agreed = () => story().tell('agreementGiven.v1', { answer: 'yes', how: 'screen' });
const signed = (telling: Telling) => {
  const { shown } = page(telling.now());
  const sheet = agreedSheet(page(telling.now()));
  return telling.tell('customerSigned.v1', {
    ...{ sheet, shown, language: 'en' },
    signature: { how: 'typed', name: 'Grace Osei' },
  });
};

describe('what stands on the customer’s screen', () => {
  it('10.2 is the rows, the total and what was promised, with the three answers of K11', () => {
    expect(page(story().now())).toMatchObject({
      rows: [{ asWritten: 'Refunded to card ending 4417', amount: { minor: 1840 } }],
      total: { minor: 1840 },
      promises: [{ kind: 'call', name: 'Amira' }],
      answers: ['yes', 'notRight', 'thinking'],
      answered: null,
      signature: 'none',
    });
  });

  it('6.1 asks for no answer while an aspect isn’t confirmed', () => {
    const unsure = story().tell('aspectNoted.v1', {
      ...{ aspect: idOf('aspect', 2), label: 'Cold soup', category: null },
    });
    expect(page(unsure.now()).answers).toEqual([]);
  });

  it('K11 says what they answered, and asks again once something has changed', () => {
    const thinking = story().tell('agreementGiven.v1', { answer: 'thinking', how: 'screen' });
    expect(page(thinking.now()).answered).toBe('thinking');
    expect(page(agreed().now())).toMatchObject({ answered: 'yes', answers: [], signature: 'offered' });
    const changed = agreed().tell('ledgerRowEntered.v1', row('Refunded to card ending 4417', 2000));
    expect(page(changed.now())).toMatchObject({ answered: 'changed', signature: 'none' });
    expect(page(changed.now()).answers).toHaveLength(3);
  });

  it('K7 no other field can ever get there: the schema takes none', () => {
    const shown = page(story().now());
    for (const extra of [
      'notes',
      'temperature',
      'customer',
      'authority',
      'incident',
      'theirWords',
      'aspects',
    ])
      expect(DisplayPage.safeParse({ ...shown, [extra]: 'x' }).success, extra).toBe(false);
    const [first] = shown.rows;
    expect(DisplayPage.safeParse({ ...shown, rows: [{ ...first, proof: '88-1204' }] }).success).toBe(false);
  });

  it('K7, K8 nothing that staff wrote for themselves is in it', () => {
    const secret = 'SECRET';
    const told = story()
      .tell('noteAdded.v1', { text: secret })
      .tell('temperatureRead.v1', { degrees: 91, after: null })
      .tell('customerNamed.v1', { name: secret, address: secret })
      .tell('contactNoted.v1', { phone: secret, email: '', prefers: null })
      .tell('answerGiven.v1', { question: 'room', value: secret, private: true })
      .tell('ifTheyComeBackNoted.v1', { text: secret })
      .tell('remedySought.v1', { words: secret, dontKnow: false });
    const text = JSON.stringify(page(told.now()));
    for (const kept of [secret, '91', '88-1204', 'Amira K.', 'taken twice', 'You took it'])
      expect(text).not.toContain(kept);
  });

  it('K6 every desk has every sentence of it in six languages', () => {
    for (const name of shippedNames) {
      const shown = agreementPage({
        incident: { ...story().now(), ways: { language: 'pl' } as Incident['ways'] },
        ...{ branch: 'Mill Lane', playbook: shippedPlaybook(name), sha256 },
      });
      expect(shown.words.words.signAsk).toBe('Czy chcą Państwo to podpisać?');
    }
  });
});

describe('a signature', () => {
  it('K11 is offered over an amount alone: not over a promise, on a small one, or while it is serious', () => {
    expect(maySign(agreed().now())).toBe(true);
    expect(maySign({ ...agreed().now(), ledger: [] })).toBe(false);
    expect(maySign({ ...agreed().now(), length: 'small' })).toBe(false);
    expect(maySign(agreed().tell('seriousRaised.v1', { kind: 'hurt' }).now())).toBe(false);
  });

  it('K11 is bound to exactly those rows: the hash of what stood there, which the event keeps', () => {
    const { signature } = signed(agreed()).now();
    expect(signature?.shown).toBe(sha256(signature?.sheet ?? ''));
    expect(JSON.parse(signature?.sheet ?? '')).toMatchObject({
      rows: [{ asWritten: 'Refunded to card ending 4417', amount: { minor: 1840 } }],
    });
    expect(page(signed(agreed()).now())).toMatchObject({ signature: 'signed', answers: [] });
  });

  it.each([
    ['another amount', row('Refunded to card ending 4417', 1800)],
    ['another word', row('Refunded to card ending 4471', 1840)],
    ['one more row', row('Breakfast tomorrow', 0, 2)],
  ])('K11 counts no longer after %s, and is given again', (_what, entered) => {
    const changed = signed(agreed()).tell('ledgerRowEntered.v1', entered);
    expect(signatureStands(changed.now())).toBe(false);
    expect(page(changed.now())).toMatchObject({ signature: 'void', answered: 'changed' });
    const again = changed.tell('agreementGiven.v1', { answer: 'yes', how: 'screen' });
    expect(page(again.now()).signature).toBe('offered');
    expect(signatureStands(signed(again).now())).toBe(true);
  });

  it('K11 another promise voids it, a promise that was kept does not', () => {
    const more = signed(agreed()).tell('promiseMade.v1', {
      ...{ promise: idOf('promise', 2), what: 'A letter', kind: 'task', owner: amira.id },
      ...{ ownerName: amira.name, due },
    });
    expect(signatureStands(more.now())).toBe(false);
    const kept = signed(agreed()).tell('promiseKept.v1', { promise: idOf('promise', 1), how: 'Rang' });
    expect(signatureStands(kept.now())).toBe(true);
  });
});
