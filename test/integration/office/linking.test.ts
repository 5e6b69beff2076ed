// 13.7: two complaints about one matter. One call tells both of them, also where the computer ends in between.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Proposal } from '#domain/event/catalogue';
import { OfficeRoom } from '#main/office/office';
import {
  aHome,
  Desk,
  deviceSecret,
  officeSettings,
  pins,
  refused,
  value,
  type Ask,
} from '../../support/office-desk';
import { StoppingProcess } from '../../support/vault-faults';

const keyring = { secret: deviceSecret, name: 'gnome_libsecret', changed: false };
const reason = 'One lamp, told to two of us';
const heard = (text: string): Proposal => ({ type: 'wordsHeard.v1', payload: { text } });
const restored: Proposal = { type: 'incidentRestored.v1', payload: { reason: 'It is another lamp' } };

async function twoOf(desk: Desk) {
  const [first, second] = [await desk.begin(), await desk.begin()];
  const reference = (await desk.tell(first, heard('The lamp.'))).incident.reference!;
  const own = (await desk.tell(second, heard('The lamp again.'))).incident.reference!;
  const merged: Proposal = { type: 'incidentMerged.v1', payload: { into: first, reference, reason } };
  return { first, second, own, reference, merged };
}

it('13.7 merging tells both in one call, and the one that goes on stays linked while the other is part of it', async () => {
  const desk = await Desk.setUp();
  const { first, second, own, merged } = await twoOf(desk);
  expect((await desk.tell(second, merged)).incident.setAside?.into?.id).toBe(first);
  expect((await desk.open(first)).incident.links).toMatchObject([
    { other: second, why: reason, reference: own, byName: 'Amira K.' },
  ]);
  const apart: Proposal = { type: 'incidentUnlinked.v1', payload: { other: second, why: '' } };
  expect(refused(await desk.ask('incident.tell', { id: first, proposals: [apart], settles: [] }))).toEqual({
    ...{ code: 'partOfThis', reference: own },
  });
  await desk.tell(second, restored);
  expect((await desk.tell(first, apart)).incident.links).toEqual([]);
});

it('13.7 what was linked by mistake is taken apart on both sides, by anybody, and can be linked again', async () => {
  const desk = await Desk.setUp();
  const { first, second, own, reference } = await twoOf(desk);
  const linked: Proposal = {
    type: 'incidentLinked.v1',
    payload: { other: first, why: 'one lamp', reference },
  };
  await desk.tell(second, linked);
  expect((await desk.open(first)).incident.links).toMatchObject([{ other: second, reference: own }]);
  await desk.enter('ben');
  await desk.tell(first, { type: 'incidentUnlinked.v1', payload: { other: second, why: '' } });
  for (const id of [first, second]) expect((await desk.open(id)).incident.links).toEqual([]);
  await desk.tell(second, linked);
  for (const id of [first, second]) expect((await desk.open(id)).incident.links).toHaveLength(1);
});

it('13.7 is refused before anything is written where the other one isn’t here, or is no id at all', async () => {
  const desk = await Desk.setUp();
  const { second } = await twoOf(desk);
  const before = (await desk.open(second)).incident;
  for (const [other, code] of [
    ['0190a5f0-1111-7000-8000-000000000148', 'noSuchIncident'],
    ['no id', 'notValid'],
    [second, 'noSuchThing'],
  ] as const)
    for (const proposal of [
      { type: 'incidentMerged.v1', payload: { into: other, reference: 'MIL-2026-A0009', reason } },
      { type: 'incidentLinked.v1', payload: { other, why: '', reference: '' } },
    ] satisfies Proposal[]) {
      const answer = await desk.ask('incident.tell', { id: second, proposals: [proposal], settles: [] });
      expect(refused(answer)).toMatchObject({ code });
    }
  expect((await desk.open(second)).incident).toEqual(before);
});

async function officeOn(home: string, files?: StoppingProcess['files']): Promise<Ask> {
  const now = () => Date.parse('2026-11-21T14:05:00Z');
  const around = { now, onState: () => undefined, ...(files ? { files } : {}) };
  const office = new OfficeRoom(officeSettings(home, { keyring }), around);
  await office.start();
  return (name, args) => office.answer(name, args);
}

it('13.7 the computer ends within the merging: after the next opening both say it, or neither', async () => {
  const prepared = aHome();
  const desk = await Desk.setUp(prepared, { keyring });
  const { first, second, merged } = await twoOf(desk);
  const amira = { person: await desk.personId('amira'), pin: pins.amira };
  await desk.ask('stop', null);

  /** Ends at the call of the disk `step`. Answers what is left of the home, and how many calls came before. */
  const endedAt = async (step: number) => {
    const home = join(aHome(), 'home');
    cpSync(prepared, home, { recursive: true });
    const program = new StoppingProcess();
    const ask = await officeOn(home, program.files);
    value(await ask('shift.enter', amira));
    program.stopAt(step);
    await ask('incident.tell', { id: second, proposals: [merged], settles: [] });
    const calls = step - program.left;
    // What a killed process leaves: nothing more is written, and nobody lets go of anything.
    program.stopAt(1);
    const left = join(aHome(), 'home');
    cpSync(home, left, { recursive: true });
    return { left, calls };
  };
  const { calls } = await endedAt(1_000);
  const seen = { both: 0, neither: 0 };
  for (const step of [1, ...Array.from({ length: 10 }, (_, back) => calls - back)]) {
    const again = await officeOn((await endedAt(step)).left);
    value(await again('shift.enter', amira));
    const part = value(await again('incident.open', { id: second })).incident.setAside?.into?.id;
    const links = value(await again('incident.open', { id: first })).incident.links;
    const said = part === first ? 'both' : 'neither';
    const linked = links.map(({ other }) => other);
    expect(linked, `step ${step} of ${calls}`).toEqual(said === 'both' ? [second] : []);
    seen[said] += 1;
    await again('stop', null);
  }
  expect(seen.both).toBeGreaterThan(3);
  expect(seen.neither).toBeGreaterThan(2);
}, 120_000);
