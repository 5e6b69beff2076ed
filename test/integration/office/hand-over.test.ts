/** K5 at a real office: the issue travels, the customer doesn't; until somebody says yes it stays whose it was. */
import { describe, expect, it } from 'vitest';
import type { Proposal } from '#domain/event/catalogue';
import { composeBrief } from '#domain/incident/hand-over';
import { Desk, pins, refused, value } from '../../support/office-desk';
import { wholeStory } from '../../support/office-story';

const handOver = '0190a5f0-7777-7000-8000-000000000001';
const minutes = 60_000;

/** Amira's complaint, offered to Ben for ten minutes. */
async function offered(to: 'ben' | 'chen' = 'ben') {
  const desk = await Desk.setUp();
  const id = await desk.begin();
  for (const scene of wholeStory.slice(0, 6)) await desk.tell(id, ...scene((await desk.open(id)).incident));
  const { incident } = await desk.open(id);
  const due = {
    ...{ at: new Date(desk.clock + 10 * minutes).toISOString(), zone: 'Europe/London', pack: null },
  };
  const offer: Proposal = {
    type: 'handOverOffered.v1',
    payload: {
      ...{ handOver, to: await desk.personId(to), toName: to === 'ben' ? 'Ben T.' : 'Chen W.' },
      ...{ brief: composeBrief(incident), due },
    },
  };
  await desk.tell(id, offer);
  return { desk, id };
}
const take = (id: string, pin: string | null, answer: 'accept' | 'refuse' = 'accept', why = '') =>
  ['handOver.answer', { id, handOver, answer, pin, why }] as const;
const holderOf = async (desk: Desk, id: string) => (await desk.open(id)).incident.holder?.name;

describe('K5 handing over', () => {
  it('1.4 stays with whoever gives it until the other has said yes, and everybody sees whom it waits for', async () => {
    const { desk, id } = await offered();
    expect(await holderOf(desk, id)).toBe('Amira K.');
    await desk.tell(id, { type: 'wordsHeard.v1', payload: { text: 'She has said more.' } });
    const { items } = value(await desk.ask('register.list', { state: 'open', query: '', limit: 9 }));
    expect(items[0]?.handOver).toMatchObject({ toName: 'Ben T.' });
  });

  it('K5 is taken at the same desk with the other’s PIN, who goes on there; the contact stays', async () => {
    const { desk, id } = await offered();
    expect(refused(await desk.ask(...take(id, '909192')))).toMatchObject({ code: 'wrongPin' });
    expect(await holderOf(desk, id)).toBe('Amira K.');
    desk.clock += 10 * minutes;
    const { incident } = value(await desk.ask(...take(id, pins.ben)));
    expect(incident).toMatchObject({
      ...{ holder: { name: 'Ben T.' }, contact: { name: 'Amira K.' }, handOver: null },
      handOvers: [{ how: 'accepted', byName: 'Ben T.', to: { name: 'Ben T.' } }],
    });
    expect((await desk.state()).person?.name).toBe('Ben T.');
  });

  it('K5 is taken later by whoever opens it as the person who was asked, and by nobody else', async () => {
    const { desk, id } = await offered();
    expect(refused(await desk.ask(...take(id, null)))).toEqual({ code: 'noSuchThing' });
    await desk.enter('chen');
    expect(refused(await desk.ask(...take(id, null)))).toEqual({ code: 'noSuchThing' });
    await desk.enter('ben');
    expect(value(await desk.ask(...take(id, null))).incident.holder?.name).toBe('Ben T.');
  });

  it('K5 goes to the duty manager of the day when it is refused, and is still the giver’s until then', async () => {
    const { desk, id } = await offered();
    await desk.enter('ben');
    const { incident } = value(await desk.ask(...take(id, null, 'refuse', 'I’m on the phone with another.')));
    expect(incident).toMatchObject({
      ...{ holder: { name: 'Amira K.' }, handOver: { to: { name: 'Chen W.' }, last: true } },
      handOvers: [{ how: 'refused', why: 'I’m on the phone with another.' }],
    });
    const next = incident.handOver!;
    expect(Date.parse(next.due.at)).toBe(desk.clock + 10 * minutes);
    await desk.enter('chen');
    const taken = await desk.ask('handOver.answer', {
      ...{ id, handOver: next.id, answer: 'accept', pin: null, why: '' },
    });
    expect(value(taken).incident).toMatchObject({
      holder: { name: 'Chen W.' },
      contact: { name: 'Amira K.' },
    });
  });

  it('K5 goes to the duty manager when nobody answers in time: the shop’s clock notices, also behind the lock', async () => {
    const { desk, id } = await offered();
    desk.clock += 9 * minutes;
    await desk.tick();
    expect((await desk.open(id)).incident.handOver).toMatchObject({ to: { name: 'Ben T.' } });
    await desk.ask('shift.lock', {});
    desk.clock += 2 * minutes;
    await desk.tick();
    await desk.tick();
    await desk.enter('ben');
    const { incident } = await desk.open(id);
    expect(incident).toMatchObject({
      ...{ holder: { name: 'Amira K.' }, handOver: { to: { name: 'Chen W.' }, last: true } },
      handOvers: [{ how: 'lapsed', byName: 'Amends' }],
    });
    expect(incident.handOvers).toHaveLength(1);
    expect(refused(await desk.ask(...take(id, null)))).toEqual({ code: 'noSuchThing' });
    // Nobody is left to ask: it goes on waiting for the duty manager.
    desk.clock += 60 * minutes;
    await desk.tick();
    expect((await desk.open(id)).incident.handOver).toMatchObject({ to: { name: 'Chen W.' } });
  });

  it('K5 is noticed on opening when the time ran out while the shop was closed', async () => {
    const { desk, id } = await offered();
    await desk.ask('shift.close', {});
    desk.clock += 60 * minutes;
    await desk.restart();
    await desk.openWithPassphrase();
    await desk.enter('amira');
    expect((await desk.open(id)).incident.handOver).toMatchObject({ to: { name: 'Chen W.' } });
  });

  it('K5 stays where it is when the only manager was asked and doesn’t answer', async () => {
    const { desk, id } = await offered('chen');
    desk.clock += 60 * minutes;
    await desk.tick();
    expect((await desk.open(id)).incident).toMatchObject({
      ...{ holder: { name: 'Amira K.' }, handOver: { to: { name: 'Chen W.' } }, handOvers: [] },
    });
  });

  it('1.4 is taken back by whoever gave it, as long as nobody took it', async () => {
    const { desk, id } = await offered();
    await desk.tell(id, { type: 'handOverWithdrawn.v1', payload: { handOver } });
    expect((await desk.open(id)).incident).toMatchObject({ holder: { name: 'Amira K.' }, handOver: null });
    await desk.enter('ben');
    expect(refused(await desk.ask(...take(id, null)))).toEqual({ code: 'noSuchThing' });
  });
});

describe('K4 “This is about me”', () => {
  it('K4 puts a colleague at the desk with their PIN, and takes it out of sight of whom it is about', async () => {
    const { desk, id } = await offered();
    const ben = await desk.personId('ben');
    const wrong = { id, taker: { person: ben, pin: '909192' } };
    expect(refused(await desk.ask('incident.aboutMe', wrong))).toMatchObject({ code: 'wrongPin' });
    expect((await desk.open(id)).incident.restricted).toBeNull();
    desk.clock += 10 * minutes;
    const done = value(await desk.ask('incident.aboutMe', { id, taker: { person: ben, pin: pins.ben } }));
    expect(done).toMatchObject({ holder: 'Ben T.', area: false });
    expect((await desk.state()).person?.name).toBe('Ben T.');
    expect((await desk.open(id)).incident).toMatchObject({
      ...{ holder: { name: 'Ben T.' }, contact: { name: 'Ben T.' }, state: 'open' },
    });
    await desk.enter('amira');
    expect(refused(await desk.ask('incident.open', { id }))).toEqual({ code: 'noSuchIncident' });
    expect(value(await desk.ask('register.list', { state: 'all', query: '', limit: 9 })).total).toBe(0);
  });

  it('K4 goes to the duty manager where nobody can take it here', async () => {
    const { desk, id } = await offered();
    expect(value(await desk.ask('incident.aboutMe', { id, taker: null }))).toMatchObject({
      ...{ holder: 'Chen W.', area: false },
    });
    expect((await desk.state()).person?.name).toBe('Amira K.');
    expect(refused(await desk.ask('incident.open', { id }))).toEqual({ code: 'noSuchIncident' });
    await desk.enter('chen');
    expect((await desk.open(id)).incident.holder?.name).toBe('Chen W.');
  });

  it('K4 goes on to the area where it is about the only manager, in a colleague’s hands meanwhile', async () => {
    const desk = await Desk.setUp();
    await desk.enter('chen');
    const id = await desk.begin();
    await desk.draft(id, 'words', 'The manager was rude to me.');
    const done = value(await desk.ask('incident.aboutMe', { id, taker: null }));
    expect(done.area).toBe(true);
    expect(refused(await desk.ask('incident.open', { id }))).toEqual({ code: 'noSuchIncident' });
    await desk.enter(done.holder === 'Ben T.' ? 'ben' : 'amira');
    const open = await desk.open(id);
    expect(open.incident.restricted).toMatchObject({ area: true });
    expect(open.drafts['words']?.value).toBe('The manager was rude to me.');
    const chen = await desk.personId('chen');
    const toChen = await desk.ask('incident.aboutMe', { id, taker: { person: chen, pin: pins.chen } });
    expect(refused(toChen)).toEqual({ code: 'cannotTakeIt' });
  });
});
