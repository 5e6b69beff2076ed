/** K8 at a real office: who may gather everything about one person, what is in it, and what is written down of that. */
import { describe, expect, it } from 'vitest';
import type { Proposal } from '#domain/event/catalogue';
import { Desk, refused, value } from '../../support/office-desk';

const grace = (words: string): Proposal[] => [
  { type: 'customerNamed.v1', payload: { name: 'Grace Osei' } },
  { type: 'contactNoted.v1', payload: { phone: '07700 900142', email: '', prefers: null } },
  { type: 'wordsHeard.v1', payload: { text: words } },
];

async function threeOfGrace() {
  const desk = await Desk.setUp();
  const told = async (...proposals: Proposal[]) => {
    desk.clock += 60_000;
    const id = await desk.begin();
    await desk.tell(id, ...proposals);
    return id;
  };
  const lamp = await told(...grace('The lamp was broken.'));
  const closed = await told(...grace('CANARY he shouted at me.'), {
    type: 'complaintRestricted.v1',
    payload: { person: await desk.personId('ben') },
  });
  const peter = await told(
    { type: 'customerNamed.v1', payload: { name: 'Peter Brown' } },
    {
      type: 'wordsHeard.v1',
      payload: { text: 'CANARY of Peter.' },
    },
  );
  const kettle = await told(...grace('The kettle leaks.'));
  return { desk, lamp, closed, peter, kettle };
}
const all = { without: [], withHealth: false };

describe('K8 everything about one person', () => {
  it('K8 is gathered by a manager from every complaint that is surely theirs, and from no other', async () => {
    const { desk, lamp, kettle } = await threeOfGrace();
    await desk.enter('chen');
    const pack = value(await desk.ask('person.pack', { id: kettle, ...all }));
    expect(pack.cases.map(({ incident }) => incident)).toEqual([lamp, kettle]);
    const text = JSON.stringify(pack);
    for (const there of ['Grace Osei', '07700 900142', 'The lamp was broken.', 'The kettle leaks.'])
      expect(text).toContain(there);
    expect(text).not.toContain('CANARY');
  });

  it('K8 is refused to everybody but managers, and to nobody says that somebody else’s is there', async () => {
    const { desk, kettle, closed } = await threeOfGrace();
    expect(refused(await desk.ask('person.pack', { id: kettle, ...all }))).toEqual({ code: 'managersOnly' });
    expect(refused(await desk.ask('paperPage', { kind: 'pack', id: kettle, ...all }))).toEqual({
      code: 'managersOnly',
    });
    await desk.enter('ben');
    expect(refused(await desk.ask('person.pack', { id: closed, ...all }))).toEqual({
      code: 'noSuchIncident',
    });
  });

  it('K8 that it was given out is written down before it leaves: by whom, and of which complaints', async () => {
    const { desk, kettle } = await threeOfGrace();
    await desk.enter('chen');
    value(await desk.ask('person.pack', { id: kettle, ...all }));
    const given = async () =>
      value(await desk.ask('settings.read', {})).events.filter(({ kind }) => kind === 'packGathered');
    // Looking at it to check it is no giving out.
    expect(await given()).toEqual([]);
    const page = value(await desk.ask('paperPage', { kind: 'pack', id: kettle, ...all }));
    expect(page).toMatchObject({ kind: 'pack', printing: { byName: 'Chen W.' } });
    const [noted, ...others] = await given();
    expect(others).toEqual([]);
    expect(noted).toMatchObject({ byName: 'Chen W.' });
    expect(noted?.fields).toHaveLength(2);
    expect(noted?.fields.every((reference) => /^MIL-\d{4}-A\d{4}$/u.test(reference))).toBe(true);
  });
});
