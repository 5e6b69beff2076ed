/** Branch A at a real office: what happened is counted apart from complaint and person; the talk afterwards is private. */
import { describe, expect, it } from 'vitest';
import { Desk, refused, value } from '../../support/office-desk';

/** Amira set a limit and left, while Grace's complaint was open. */
async function afterABadMinute() {
  const desk = await Desk.setUp();
  const id = await desk.begin();
  await desk.draft(id, 'words', 'What she said');
  const first = value(await desk.ask('abuse.note', { record: null, step: 'limit', kind: null }));
  desk.clock += 60_000;
  const noted = value(await desk.ask('abuse.note', { record: first.id, step: 'leaving', kind: 'threat' }));
  return { desk, id, noted };
}
const debriefs = async (desk: Desk) => value(await desk.ask('debrief.list', {}));

describe('Branch A: afterwards', () => {
  it('Branch A counts and times the steps in a record of its own: hour, kind, steps, and nobody’s name', async () => {
    const { desk, id, noted } = await afterABadMinute();
    const hour = Number(noted.steps[0]!.at.slice(11, 13));
    expect(noted).toMatchObject({ day: '2026-11-21', hour, kind: 'threat' });
    expect(noted.steps.map(({ step }) => step)).toEqual(['limit', 'leaving']);
    expect(Date.parse(noted.steps[1]!.at) - Date.parse(noted.steps[0]!.at)).toBe(60_000);
    const text = JSON.stringify(noted);
    for (const trace of ['Amira', await desk.personId('amira'), id]) expect(text).not.toContain(trace);
  });

  it('Branch A leaves nothing of it in the complaint, which opens as if nothing had been', async () => {
    const { desk, id } = await afterABadMinute();
    const open = await desk.open(id);
    expect(open.incident).toMatchObject({ boundaries: [], notes: [], state: 'open' });
    expect(JSON.stringify(open)).not.toContain('threat');
    await desk.enter('chen');
    const list = value(await desk.ask('register.list', { state: 'all', query: 'threat', limit: 9 }));
    expect(list.total).toBe(0);
  });

  it('Branch A is counted for managers per hour and kind, and for nobody else', async () => {
    const { desk, noted } = await afterABadMinute();
    expect(refused(await desk.ask('abuse.count', {}))).toEqual({ code: 'managersOnly' });
    await desk.enter('chen');
    value(await desk.ask('abuse.note', { record: null, step: 'limit', kind: 'threat' }));
    expect(value(await desk.ask('abuse.count', {}))).toEqual([
      { kind: 'threat', hour: noted.hour, count: 2 },
    ]);
  });

  it('Branch A leaves a private debrief, one for one bad day, kept over a restart', async () => {
    const { desk } = await afterABadMinute();
    value(await desk.ask('abuse.note', { record: null, step: 'limit', kind: null }));
    expect((await debriefs(desk)).own).toHaveLength(1);
    await desk.restart();
    await desk.openWithPassphrase();
    await desk.enter('ben');
    expect(await debriefs(desk)).toEqual({ own: [], offered: [] });
    await desk.enter('amira');
    const [own] = (await debriefs(desk)).own;
    value(await desk.ask('debrief.answer', { id: own!.id, state: 'done' }));
    expect((await debriefs(desk)).own).toEqual([]);
  });

  it('Branch A tells the manager that a colleague would welcome a word, and nothing else', async () => {
    const { desk } = await afterABadMinute();
    await desk.enter('chen');
    const { own, offered } = await debriefs(desk);
    expect(own).toEqual([]);
    expect(offered).toEqual([{ id: expect.any(String), personName: 'Amira K.' }]);
    await desk.enter('ben');
    const stranger = await desk.ask('debrief.answer', { id: offered[0]!.id, state: 'done' });
    expect(refused(stranger)).toEqual({ code: 'noSuchThing' });
    await desk.enter('chen');
    value(await desk.ask('debrief.answer', { id: offered[0]!.id, state: 'done' }));
    await desk.enter('amira');
    expect((await debriefs(desk)).own).toEqual([]);
  });
});
