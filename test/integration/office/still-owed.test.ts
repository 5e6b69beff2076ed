/** 11.1, 13.2: a promise is owed until it is kept, also where the report is filed and says that nothing was settled. */
import { describe, expect, it } from 'vitest';
import type { Proposal } from '#domain/event/catalogue';
import { Desk, refused, value } from '../../support/office-desk';
import { check, ids, listen } from '../../support/office-story';

const owed = async (desk: Desk) =>
  value(await desk.ask('register.list', { state: 'all', query: '', limit: 9, promise: 'any' })).items;

describe('“Not settled” with a call still to make', () => {
  it('11.1 is filed, and the call stays on the list of promises until it is kept', async () => {
    const desk = await Desk.setUp();
    const id = await desk.begin();
    for (const scene of [...listen, ...check]) await desk.tell(id, ...scene((await desk.open(id)).incident));
    const ringBack: Proposal[] = [
      {
        type: 'findingMade.v1',
        payload: {
          ...{ aspect: ids.aspect, fault: 'notYetKnown', cause: null },
          basis: { kind: 'judgment', reason: 'The bank says tomorrow.' },
        },
      },
      { type: 'noRemedyOffered.v1', payload: { reason: 'Only the bank can see it.' } },
      {
        type: 'promiseMade.v1',
        payload: {
          ...{ promise: ids.promise, what: 'Ring back about the second payment', kind: 'call' },
          ...{ owner: await desk.personId('amira'), ownerName: 'Amira K.' },
          due: { at: '2026-11-22T12:00:00+00:00', zone: 'Europe/London', pack: null },
        },
      },
      { type: 'recapRowRead.v1', payload: { row: ids.promise } },
      { type: 'ifTheyComeBackNoted.v1', payload: { text: 'The bank answers from nine.' } },
      { type: 'outcomeSet.v1', payload: { outcome: 'notSettled', whereNext: 'Head office' } },
    ];
    await desk.tell(id, ...ringBack);
    const { reference } = (await desk.open(id)).incident;
    await desk.tell(id, { type: 'incidentSealed.v1', payload: { reference: reference ?? '' } });
    expect(await owed(desk)).toMatchObject([{ id, state: 'sealed', promise: { id: ids.promise } }]);
    await desk.tell(id, { type: 'promiseKept.v1', payload: { promise: ids.promise } });
    expect(await owed(desk)).toEqual([]);
  });

  it('11.1 refuses a row that is a bare “to do”: it names a promise with its owner and time', async () => {
    const desk = await Desk.setUp();
    const id = await desk.begin();
    const bare: Proposal = {
      type: 'ledgerRowEntered.v1',
      payload: {
        ...{ row: ids.row, remedy: null, label: 'Refund', amount: null },
        state: { kind: 'toDo', promise: ids.promise },
      },
    };
    const answer = await desk.ask('incident.tell', { id, proposals: [bare], settles: [] });
    expect(refused(answer)).toEqual({ code: 'noSuchThing' });
  });
});
