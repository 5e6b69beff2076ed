/** Promises as a file for a calendar, from a real office into a real file. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aHome, Desk, refused, value } from '../../support/office-desk';

const made = (at: number) => `0197d000-0000-7000-8000-00000000000${at}`;

/** Amira promised two things, one for today and one for the day after tomorrow; Ben stands in. */
async function withPromises() {
  const desk = await Desk.setUp(aHome());
  const id = await desk.begin();
  const owner = await desk.personId('amira');
  const about = { owner, standIn: 'Ben S.', number: '+44 7700 900123' };
  const due = (at: string) => ({ at, zone: 'Europe/Berlin', pack: null });
  await desk.tell(id, { type: 'wordsHeard.v1', payload: { text: 'Grace Osei is waiting for her kettle' } });
  await desk.tell(id, {
    type: 'promiseMade.v1',
    payload: {
      ...{ ...about, promise: made(1), kind: 'call', ownerName: 'Amira K.' },
      ...{ what: 'Ring Grace Osei;\r\nEND:VEVENT', due: due('2026-11-21T16:30:00+00:00') },
    },
  });
  await desk.tell(id, {
    type: 'promiseMade.v1',
    payload: {
      ...{ ...about, promise: made(2), kind: 'check', ownerName: 'Amira K.' },
      ...{ what: 'See whether it came', due: due('2026-11-23T09:00:00+00:00') },
    },
  });
  return { desk, id };
}
/** Lines as they were before they were folded. */
const linesOf = (file: string) =>
  readFileSync(file, 'utf8')
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n');
const all = (lines: readonly string[], name: string) =>
  lines.filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1));

describe('promises for a calendar', () => {
  it('K7 those of one complaint, by reference and kind, with due time, zone and stand-in; no name and no words', async () => {
    const { desk, id } = await withPromises();
    const { reference } = (await desk.open(id)).incident;
    const file = join(aHome(), 'Promises.ics');
    expect(value(await desk.ask('dueCalendar', { of: id, file }))).toEqual({ entries: 2 });
    const lines = linesOf(file);
    const of = reference ?? 'no reference yet';
    expect(all(lines, 'SUMMARY')).toEqual([`Call back: ${of}`, `Follow-up: ${of}`]);
    expect(all(lines, 'DTSTART')).toEqual(['20261121T163000Z', '20261123T090000Z']);
    expect(all(lines, 'UID')).toEqual([`${made(1)}@amends`, `${made(2)}@amends`]);
    expect(all(lines, 'CLASS')).toEqual(['PRIVATE', 'PRIVATE']);
    expect(lines.join('\n')).toContain('Stand-in: Ben S.');
    expect(lines.join('\n')).toContain('Due at 17:30 (Europe/Berlin)');
    expect(lines.join('\n')).not.toMatch(/Grace|Osei|kettle|7700|whether it came/);
    expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(2);
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
    for (const line of readFileSync(file, 'utf8').split('\r\n'))
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('those of my day are mine to keep, by the end of today', async () => {
    const { desk } = await withPromises();
    const file = join(aHome(), 'My day.ics');
    expect(value(await desk.ask('dueCalendar', { of: null, file }))).toEqual({ entries: 1 });
    expect(all(linesOf(file), 'UID')).toEqual([`${made(1)}@amends`]);
    await desk.enter('chen');
    expect(refused(await desk.ask('dueCalendar', { of: null, file }))).toEqual({ code: 'nothingPromised' });
    const { events } = value(await desk.ask('settings.read', {}));
    expect(events[0]).toMatchObject({ kind: 'calendarSaved', byName: 'Amira K.' });
  });

  it('says where it couldn’t be written; looking what there is makes no file', async () => {
    const { desk, id } = await withPromises();
    expect(value(await desk.ask('dueCalendar', { of: id, file: null }))).toEqual({ entries: 2 });
    const file = join(aHome(), 'not', 'Promises.ics');
    expect(refused(await desk.ask('dueCalendar', { of: id, file }))).toEqual({
      ...{ code: 'fileNotSaved', file: 'Promises.ics' },
    });
    expect(existsSync(file)).toBe(false);
  });
});
