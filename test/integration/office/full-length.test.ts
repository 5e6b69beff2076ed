import { describe, expect, it } from 'vitest';
import { lookIntoIt } from '#domain/incident/look-into-it';
import { nobodyElseNeeded, proposedLength, somebodyElseNeeded } from '#domain/incident/length';
import { Desk } from '../../support/office-desk';

const uuid = (n: number) => `0190a5f0-5555-7000-8eee-00000000000${n}`;
const words = {
  'accounts.account-Till supervisor': 'I saw it go through tw',
  'facts.new-fact-1': 'When it was pa',
  'finding.gap-1': 'Gift cards of',
  'needs.answer': 'Text, don’t ri',
};

async function counterOfTwoThings() {
  const desk = await Desk.setUp();
  const id = await desk.begin();
  await desk.tell(
    id,
    { type: 'wordsHeard.v1', payload: { text: 'It left my account twice.' } },
    { type: 'aspectNoted.v1', payload: { aspect: uuid(1), label: 'Paid twice', category: 'billing' } },
  );
  return { desk, id };
}

describe('the full length at a desk with a real store', () => {
  it('K1: keeps every half-typed field when the length changes to and fro, also over a restart', async () => {
    const { desk, id } = await counterOfTwoThings();
    for (const [field, text] of Object.entries(words)) await desk.draft(id, field, text);
    await desk.tell(id, somebodyElseNeeded());
    const { incident } = await desk.open(id);
    await desk.tell(id, nobodyElseNeeded(incident));
    await desk.restart();
    await desk.openWithPassphrase();
    await desk.enter('amira');
    const { drafts, incident: now } = await desk.open(id);
    expect(now.length).toBe('usual');
    expect(Object.fromEntries(Object.entries(drafts).map(([field, { value }]) => [field, value]))).toEqual(
      words,
    );
  });

  it('7.3: keeps an account over a restart, and lengthens a complaint once', async () => {
    const { desk, id } = await counterOfTwoThings();
    const { incident } = await desk.tell(
      id,
      { type: 'managerAsked.v1', payload: { answer: 'nobody' } },
      {
        type: 'staffConsulted.v1',
        payload: { person: uuid(2), role: 'Till supervisor', aspects: [uuid(1)] },
      },
      { type: 'staffAccountHeard.v1', payload: { person: uuid(2), text: 'The terminal froze.' } },
      { type: 'staffAccountConfirmed.v1', payload: { person: uuid(2), answer: 'yes' } },
    );
    const told = await desk.tell(id, ...proposedLength(incident));
    expect(told.incident.length).toBe('full');
    expect(proposedLength(told.incident)).toEqual([]);
    await desk.restart();
    await desk.openWithPassphrase();
    await desk.enter('amira');
    expect((await desk.open(id)).incident).toMatchObject({
      length: 'full',
      staff: [
        { role: 'Till supervisor', account: { text: 'The terminal froze.' }, answer: { stands: true } },
      ],
    });
  });

  it('6.3: promises, tells and parks in one save, and opens again at the finding', async () => {
    const { desk, id } = await counterOfTwoThings();
    const { incident } = await desk.open(id);
    const owner = await desk.personId('amira');
    const due = { at: '2026-11-22T12:00:00+00:00', zone: 'Europe/London', pack: null };
    const promise = {
      promise: uuid(3),
      what: 'Ring',
      kind: 'call' as const,
      owner,
      ownerName: 'Amira K.',
      due,
    };
    const proposals = lookIntoIt(incident, {
      ...{ promise, whatNext: null, note: '', findingStep: 'finding', now: '2026-11-21T14:02:00+00:00' },
    });
    const parked = await desk.tell(id, ...proposals);
    expect(parked.incident).toMatchObject({ state: 'parked', length: 'full', promises: [{ id: uuid(3) }] });
    expect((await desk.open(id)).incident.parked?.place).toMatchObject({
      stage: 'putRight',
      step: 'finding',
    });
  });
});
