import { beforeEach, describe, expect, it } from 'vitest';
import type { Proposal } from '#domain/event/catalogue';
import { missingToSeal } from '#domain/incident/gates';
import { useConversation } from '#renderer/features/conversation/conversation-store';
import {
  aboutProposals,
  didProposals,
  endProposals,
  managersOwn,
  type SmallText,
} from '#renderer/features/small-one/small-one-proposals';
import { managerBrief } from '#renderer/features/safety/manager-brief';
import { linesOf, writeUpProposals, type WriteUp } from '#renderer/features/write-up/write-up-proposals';
import { shippedPlaybook } from '../../../fixtures/playbook';
import { beginAt, openCounter, theIncident } from '../../../support/counter-stores';

const hotel = shippedPlaybook('hotel');
const at = '2026-11-21T14:02:00+00:00';
const tell = (proposals: Proposal[]) => useConversation.getState().tell(proposals);

describe('K1: a small one', () => {
  const text: SmallText = { what: '', about: ['about-bill'], did: ['did-bill'], amount: 155, code: '4711' };
  beforeEach(async () => {
    await openCounter();
    await beginAt('small');
  });

  it('is filed from two chips and an answer, without a name', async () => {
    await tell(aboutProposals(hotel, theIncident(), text));
    const { reference } = theIncident();
    await tell([
      ...didProposals(hotel, theIncident(), text, at),
      ...endProposals('yes', text),
      { type: 'incidentSealed.v1', payload: { reference: reference ?? '' } },
    ]);
    const filed = theIncident();
    expect(filed).toMatchObject({ state: 'sealed', customer: { name: null }, scans: ['4711'] });
    expect(filed.ledger[0]).toMatchObject({ amount: { minor: 155 }, state: { proof: 'scan' }, read: true });
    expect(filed.outcome).toMatchObject({ outcome: 'settled', happy: 'yes' });
  });

  it('told twice is one aspect, not two', async () => {
    await tell(aboutProposals(hotel, theIncident(), text));
    await tell(aboutProposals(hotel, theIncident(), { ...text, what: 'Minibar billed, never opened' }));
    expect(theIncident().aspects.map(({ label }) => label)).toEqual(['Minibar billed, never opened']);
  });

  it('is not settled where they had left and nothing was done', () => {
    const [end] = endProposals('left', { ...text, did: [] });
    expect(end?.payload).toMatchObject({ outcome: 'notSettled', happy: 'left' });
  });

  it('names the chip that only a manager may give, if any', () => {
    const managers = hotel.smallOnes.filter(
      ({ remedy }) => hotel.remedies.find(({ id }) => id === remedy)?.gives === 'manager',
    );
    expect(
      managersOwn(
        hotel,
        managers.map(({ id }) => id),
      )?.id,
    ).toBe(managers[0]?.id);
    expect(managersOwn(hotel, ['did-bill'])).toBeNull();
  });
});

describe('K3: written up after', () => {
  const page: WriteUp = {
    about: 'Soup came cold\nNobody came when they waved',
    done: 'New soup brought',
    findings: [
      { fault: 'ours', why: 'The hob was off' },
      { fault: 'notYetKnown', why: 'The person on that table is off today' },
    ],
    sought: '',
    comingBack: 'They like table 4',
    outcome: 'settled',
    passedTo: '',
    whereNext: '',
    agreed: true,
  };
  beforeEach(async () => {
    await openCounter();
    await beginAt();
    await tell([{ type: 'writeUpAfterChosen.v1', payload: {} }]);
  });

  it('leaves nothing missing once it was read back and they agreed', async () => {
    expect(await tell(writeUpProposals(theIncident(), page, at))).toBe(true);
    expect(missingToSeal(theIncident())).toEqual([]);
    expect(theIncident().recap).toMatchObject({ how: 'writtenUpAfter', stands: true });
  });

  it('K12 gives each line a finding and a reason of its own, also when the lines change places', async () => {
    await tell(writeUpProposals(theIncident(), page, at));
    const found = () =>
      theIncident().aspects.map(({ label, finding }) => [label, finding?.fault, finding?.basis]);
    const hob = ['Soup came cold', 'ours', { kind: 'judgment', reason: 'The hob was off' }];
    expect(found()).toEqual([
      hob,
      [
        'Nobody came when they waved',
        'notYetKnown',
        { kind: 'judgment', reason: 'The person on that table is off today' },
      ],
    ]);
    const [first, second] = page.findings;
    const turned = { ...page, about: 'Nobody came when they waved\nSoup came cold' };
    await tell(writeUpProposals(theIncident(), { ...turned, findings: [second!, first!] }, at));
    expect(found()[0]).toEqual(hob);
  });

  it('confirms nothing that was not read back', async () => {
    await tell(writeUpProposals(theIncident(), { ...page, agreed: false }, at));
    const missing = missingToSeal(theIncident()).map(({ gate }) => gate);
    expect(missing).toEqual(
      expect.arrayContaining(['aspectUnconfirmed', 'missedNotAsked', 'rowNotRead', 'notAgreed']),
    );
  });

  it('keeps lines that stand already and takes off those that were deleted', async () => {
    await tell(writeUpProposals(theIncident(), page, at));
    const [soup] = theIncident().aspects;
    await tell(writeUpProposals(theIncident(), { ...page, about: 'Soup came cold' }, at));
    expect(theIncident().aspects.map(({ id, takenOff }) => [id === soup?.id, takenOff !== null])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(theIncident().ledger).toHaveLength(1);
  });

  it('reads each line once, and none from blanks', () => {
    expect(linesOf(' a \n\n a\nb  ')).toEqual(['a', 'b']);
    expect(linesOf(' \n ')).toEqual([]);
  });
});

describe('9.11: the brief for the manager', () => {
  it('is three lines, also when hardly anything is known', async () => {
    await openCounter();
    expect(managerBrief(await beginAt())).toEqual([
      'The customer: not checked yet',
      'No words noted yet',
      'Offered so far: nothing yet',
    ]);
  });

  it('says who, what about, in their words, and what they’d like', async () => {
    await openCounter();
    await beginAt();
    await tell([
      { type: 'customerNamed.v1', payload: { name: 'Grace Osei', address: 'Mrs Osei' } },
      { type: 'wordsHeard.v1', payload: { text: 'deposit "twice"' } },
      ...aboutProposals(hotel, theIncident(), {
        what: 'Deposit taken twice',
        about: [],
        did: [],
        amount: null,
        code: '',
      }),
      { type: 'remedySought.v1', payload: { words: 'my money back', dontKnow: false } },
    ]);
    expect(managerBrief(theIncident())).toEqual([
      'Mrs Osei: Deposit taken twice',
      'In their words: “deposit ‘twice’”',
      'They’d like: “my money back”. Offered so far: nothing yet',
    ]);
  });
});
