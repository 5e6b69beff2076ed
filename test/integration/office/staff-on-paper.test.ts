/** K7 at a real office: what staff go by on every paper that leaves the branch, as a manager chose for it. */
import { describe, expect, it } from 'vitest';
import { reportOf } from '#contract/printing';
import { branch, Desk, pins, refused, value } from '../../support/office-desk';
import { wholeStory } from '../../support/office-story';

const fresh = '482917';

/** Grace's filed complaint; Amira wears 117, Chen and Ben gave no number. Chen is at the desk. */
async function filed(staffOnPaper?: 'fullName' | 'firstName' | 'badge') {
  const desk = await Desk.setUp();
  const id = await desk.begin();
  for (const scene of wholeStory) await desk.tell(id, ...scene((await desk.open(id)).incident));
  await desk.enter('chen');
  const by = { person: await desk.personId('chen'), pin: pins.chen };
  const badge = (person: string, number: string) =>
    desk.ask('people.change', { person, badge: number, leadsComplaints: false, by });
  value(await badge(await desk.personId('amira'), '117'));
  if (staffOnPaper) value(await desk.ask('branch.change', { branch: { ...branch, staffOnPaper } }));
  return { desk, id, by, badge };
}
async function printed(desk: Desk, id: string) {
  const page = value(await desk.ask('paperPage', reportOf(id)));
  if (page.kind !== 'paper') throw new Error('another paper');
  return JSON.stringify(page.paper.report);
}
const slipOf = async (desk: Desk, id: string) =>
  JSON.stringify(value(await desk.ask('paperPage', { kind: 'slip', id, width: 80 })));
const packOf = async (desk: Desk, id: string) =>
  JSON.stringify(value(await desk.ask('person.pack', { id, without: [], withHealth: false })));

describe('K7 staff on paper, by branch', () => {
  it.each([
    [undefined, 'Amira', 'Chen'],
    ['firstName', 'Amira', 'Chen'],
    ['fullName', 'Amira K.', 'Chen W.'],
    ['badge', 'Badge 117', 'Chen'],
  ] as const)('K7 report, slip and pack of a branch that chose %s say %s', async (how, amira, chen) => {
    const { desk, id } = await filed(how);
    const papers = [await printed(desk, id), await slipOf(desk, id), await packOf(desk, id)];
    for (const paper of papers) {
      expect(paper).toContain(amira);
      if (how !== 'fullName') expect(paper).not.toMatch(/Amira K|Chen W/u);
      if (how === 'badge') expect(paper).not.toContain('Amira');
    }
    expect(papers[0]).toContain(`"byName":"${chen}"`);
  });

  it('K7 the report on the screen goes by the same names as the one that is printed', async () => {
    const { desk, id } = await filed('badge');
    const { kind: _, ...choice } = reportOf(id);
    const { report } = value(await desk.ask('papers.make', choice));
    expect(JSON.stringify(report)).toContain('Badge 117');
    expect(JSON.stringify(report)).toBe(await printed(desk, id));
  });

  it('K7 what they signed stays what it was, whatever staff go by on the slip', async () => {
    const { desk, id } = await filed('firstName');
    const before = value(await desk.ask('paperPage', { kind: 'slip', id, width: 58 }));
    value(await desk.ask('branch.change', { branch: { ...branch, staffOnPaper: 'badge' } }));
    const after = value(await desk.ask('paperPage', { kind: 'slip', id, width: 58 }));
    if (before.kind !== 'slip' || after.kind !== 'slip') throw new Error('another paper');
    expect(after.page.shown).toBe(before.page.shown);
    expect(JSON.stringify(after.page.promises)).toContain('Badge 117');
  });

  it('K7 somebody who left goes by their number on what they wrote, until it is given again', async () => {
    const { desk, id, by, badge } = await filed('badge');
    value(await desk.ask('people.remove', { person: await desk.personId('amira'), by }));
    expect(await printed(desk, id)).toContain('Badge 117');
    value(await badge(await desk.personId('ben'), '117'));
    const report = await printed(desk, id);
    expect(report).not.toContain('Badge 117');
    expect(report).toContain('"byName":"Amira"');
  });

  it('K7 a number is bounded, is worn by one person at a time, and settings say who has none and what was changed', async () => {
    const { desk, by, badge } = await filed('badge');
    const ben = await desk.personId('ben');
    expect(refused(await badge(ben, '117'))).toEqual({ code: 'badgeTaken', name: 'Amira K.' });
    const asked = { name: 'Dora M.', role: 'staff' as const, pin: fresh, by };
    expect(refused(await desk.ask('people.add', { ...asked, badge: '117' }))).toEqual({
      ...{ code: 'badgeTaken', name: 'Amira K.' },
    });
    value(await desk.ask('people.add', { ...asked, badge: '230' }));
    const settings = value(await desk.ask('settings.read', {}));
    expect(settings.staffOnPaper).toBe('badge');
    expect(settings.people.map(({ name, badge: worn }) => `${name} ${worn}`)).toEqual([
      ...['Chen W. ', 'Amira K. 117', 'Ben T. ', 'Dora M. 230'],
    ]);
    expect(settings.events.find(({ kind }) => kind === 'personChanged')).toMatchObject({
      ...{ byName: 'Chen W.', aboutName: 'Amira K.', fields: ['badge'] },
    });
    await desk.restart();
    // On the tiles nobody reads a number.
    // In quotation marks: the same three figures may be part of an id.
    expect(JSON.stringify(await desk.openWithPassphrase())).not.toContain('"117"');
    await desk.enter('chen');
    expect((await desk.state()).people.find(({ name }) => name === 'Amira K.')?.badge).toBe('117');
  });
});
