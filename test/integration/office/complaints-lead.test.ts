/** K4 at a real office: a complaint about a colleague goes first to whoever leads complaints, unless it is about them. */
import { describe, expect, it } from 'vitest';
import type { Proposal } from '#domain/event/catalogue';
import { composeBrief } from '#domain/incident/hand-over';
import { Desk, pins, refused, value } from '../../support/office-desk';
import { herWords, wholeStory } from '../../support/office-story';

const minutes = 60_000;
type Name = keyof typeof pins;

/** A branch where `lead` leads complaints; Amira is at the desk with Grace's complaint. */
async function withLead(lead: Name | null) {
  const desk = await Desk.setUp();
  if (lead) await mark(desk, lead);
  await desk.enter('amira');
  const id = await desk.begin();
  for (const scene of wholeStory.slice(0, 6)) await desk.tell(id, ...scene((await desk.open(id)).incident));
  return { desk, id };
}
async function mark(desk: Desk, name: Name, leadsComplaints = true) {
  await desk.enter('chen');
  const by = { person: await desk.personId('chen'), pin: pins.chen };
  const person = await desk.personId(name);
  return value(await desk.ask('people.change', { person, badge: '', leadsComplaints, by }));
}
async function about(desk: Desk, id: string, name: Name | null) {
  const person = name && (await desk.personId(name));
  return desk.tell(id, { type: 'complaintRestricted.v1', payload: { person } });
}
const askedOf = async (desk: Desk, id: string) => (await desk.open(id)).incident.handOver?.to.name ?? null;

describe('K4 the complaints lead', () => {
  it('K4 is asked to take it in the same save, and until they say yes it stays with whoever has it', async () => {
    const { desk, id } = await withLead('chen');
    const { incident } = await about(desk, id, 'ben');
    expect(incident).toMatchObject({ holder: { name: 'Amira K.' }, handOver: { to: { name: 'Chen W.' } } });
    expect(incident.handOver?.brief.what).toBe('Paid twice');
    await desk.restart();
    await desk.openWithPassphrase();
    await desk.enter('chen');
    const { items } = value(await desk.ask('register.list', { state: 'open', query: '', limit: 9 }));
    expect(items[0]?.handOver).toMatchObject({ toName: 'Chen W.' });
    const handOver = (await desk.open(id)).incident.handOver!.id;
    const taken = await desk.ask('handOver.answer', { id, handOver, answer: 'accept', pin: null, why: '' });
    expect(value(taken).incident).toMatchObject({
      ...{ holder: { name: 'Chen W.' }, contact: { name: 'Amira K.' } },
    });
  });

  it('K4 sees it without being a manager, finds it in lists, takes it and opens it to all, and does nothing else of a manager’s', async () => {
    const { desk, id } = await withLead('ben');
    await about(desk, id, null);
    await desk.enter('ben');
    expect((await desk.open(id)).incident.words).toBe(herWords);
    const found = value(await desk.ask('register.list', { state: 'all', query: 'Grace', limit: 9 }));
    expect(found.items.map((item) => item.id)).toEqual([id]);
    expect(refused(await desk.ask('settings.read', {}))).toEqual({ code: 'managersOnly' });
    expect(refused(await desk.ask('incident.erase', { id }))).toEqual({ code: 'managersOnly' });
    await desk.tell(id, { type: 'restrictionLifted.v1', payload: { reason: 'It was about the till.' } });
    expect((await desk.open(id)).incident.restricted).toBeNull();
  });

  it('K4 loses sight of it with the marking, which moves to whoever is marked next', async () => {
    const { desk, id } = await withLead('ben');
    await about(desk, id, null);
    const { people } = await mark(desk, 'chen');
    expect(people.filter(({ leadsComplaints }) => leadsComplaints).map(({ name }) => name)).toEqual([
      'Chen W.',
    ]);
    await desk.enter('ben');
    expect(refused(await desk.ask('incident.open', { id }))).toEqual({ code: 'noSuchIncident' });
  });

  it('K4 is not asked, told or shown it where it is about them: another manager is asked instead', async () => {
    const { desk, id } = await withLead('ben');
    await about(desk, id, 'ben');
    expect(await askedOf(desk, id)).toBe('Chen W.');
    await desk.enter('ben');
    expect(refused(await desk.ask('incident.open', { id }))).toEqual({ code: 'noSuchIncident' });
    const listed = value(await desk.ask('register.list', { state: 'all', query: '', limit: 9 }));
    expect(listed).toMatchObject({ total: 0, counts: { open: 0 } });
    await desk.enter('chen');
    expect((await desk.open(id)).incident.words).toBe(herWords);
  });

  it('K5 doesn’t answer in time: it goes on to the manager on duty, and then to nobody else', async () => {
    const { desk, id } = await withLead('ben');
    await about(desk, id, null);
    expect(await askedOf(desk, id)).toBe('Ben T.');
    desk.clock += 24 * 60 * minutes;
    await desk.tick();
    await desk.enter('chen');
    expect(await askedOf(desk, id)).toBe('Chen W.');
    expect((await desk.open(id)).incident.handOvers).toMatchObject([
      { how: 'lapsed', to: { name: 'Ben T.' } },
    ]);
  });

  it('K4 takes the place of somebody who was asked before and may see it no more', async () => {
    const { desk, id } = await withLead('chen');
    const { incident } = await desk.open(id);
    const offer: Proposal = {
      type: 'handOverOffered.v1',
      payload: {
        ...{ handOver: '0190a5f0-7777-7000-8000-000000000002', brief: composeBrief(incident) },
        ...{ to: await desk.personId('ben'), toName: 'Ben T.' },
        due: { at: '2026-11-21T15:00:00+00:00', zone: 'Europe/London', pack: null },
      },
    };
    await desk.tell(id, offer);
    await about(desk, id, null);
    expect(await askedOf(desk, id)).toBe('Chen W.');
    expect((await desk.open(id)).incident.handOvers).toMatchObject([{ how: 'withdrawn' }]);
  });

  it('K4 “this is about me” goes to the lead, and no manager is named where the only one is whom it is about', async () => {
    const { desk, id } = await withLead('ben');
    const mine = value(await desk.ask('incident.aboutMe', { id, taker: null }));
    expect(mine).toMatchObject({ holder: 'Ben T.', area: false });
    await desk.enter('chen');
    const own = await desk.begin();
    await desk.tell(own, { type: 'wordsHeard.v1', payload: { text: 'Chen was rude.' } });
    const chens = value(await desk.ask('incident.aboutMe', { id: own, taker: null }));
    expect(chens).toMatchObject({ holder: 'Ben T.', area: true });
  });

  it('K4 where nobody is marked nobody is asked, and managers stand in as before', async () => {
    const { desk, id } = await withLead(null);
    await about(desk, id, 'ben');
    expect(await askedOf(desk, id)).toBeNull();
    await desk.enter('chen');
    expect((await desk.open(id)).incident.words).toBe(herWords);
  });
});
