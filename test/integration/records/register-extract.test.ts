/** The register as a table, from a real office into real files, read back by another program than the one that wrote it. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { aHome, Desk, refused, value } from '../../support/office-desk';
import { wholeStory } from '../../support/office-story';
import { readWorkbook } from '../../support/read-workbook';

/** "2026-11-21 14:02" as a clock beside this computer shows it: the branch of these tests stands there. */
const onTheWall = (at: number) => {
  const shifted = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16).replace('T', ' ');
};
const came = Date.parse('2026-11-21T14:02:00Z');
const everything = { state: 'all' as const, query: '' };

async function withComplaints(all: readonly string[]) {
  const desk = await Desk.setUp(aHome());
  const ids: string[] = [];
  for (const words of all) {
    const id = await desk.begin();
    await desk.tell(id, { type: 'wordsHeard.v1', payload: { text: words } });
    ids.push(id);
    desk.clock += 60_000;
  }
  await desk.enter('chen');
  return { desk, ids };
}
async function saved(desk: Desk, kind: 'csv' | 'xlsx', filter: object = everything) {
  const file = join(aHome(), `Complaints.${kind}`);
  const asked = { what: 'list' as const, filter: { ...everything, ...filter }, kind, file };
  return { file, ...value(await desk.ask('recordsExportRegister', asked)) };
}
function readCsv(file: string): Record<string, string>[] {
  return parse(readFileSync(file), { bom: true, columns: true }) as Record<string, string>[];
}
const named = (rows: readonly { value: string }[][], column: string) => {
  const at = rows[0]!.findIndex((cell) => cell.value === column);
  return rows.slice(1).map((row) => row[at]);
};

describe('the register as CSV', () => {
  it('holds the complaints of the list as it is narrowed, with the mark that spreadsheets look for', async () => {
    const { desk } = await withComplaints(['The kettle leaked', 'Charged twice', 'Another kettle']);
    const { file, complaints } = await saved(desk, 'csv', { query: 'kettle' });
    expect(complaints).toBe(2);
    expect([...readFileSync(file).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = readCsv(file);
    expect(rows.map((row) => row['About'])).toEqual(['Another kettle', 'The kettle leaked']);
    expect(rows[1]).toMatchObject({
      ...{ 'Came in': onTheWall(came), 'How it came': 'At the counter', 'Where it stands': 'Open' },
      ...{ 'Held by': 'Amira K.', Customer: '', Filed: '' },
    });
    expect(readFileSync(file, 'utf8').split('\r\n')).toHaveLength(4);
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('S11 S9 no cell is a formula, and nothing in it is lost', async () => {
    const hostile = [
      ...['=1+1', '+44 20', '-2+3', '@SUM(A1)', '\t=1+1', '\r=1+1', '＝1+1', '＋1', '－1', '＠x'],
      ...['=HYPERLINK("http://x","a")', '<script>alert(1)</script>', 'He said "no", twice', '{braces}'],
    ];
    const { desk } = await withComplaints(hostile);
    const { file, complaints } = await saved(desk, 'csv');
    expect(complaints).toBe(hostile.length);
    const about = readCsv(file).map((row) => row['About'] ?? '');
    for (const cell of about) expect(cell).not.toMatch(/^[\s=+\-@＝＋－＠]/);
    expect(about.map((cell) => cell.replace(/^'/, '')).reverse()).toEqual(hostile.map((one) => one.trim()));
  });
});

describe('the register as a workbook', () => {
  it('S11 S9 text is text whatever stands in it, figures are figures, times are times', async () => {
    const hostile = ['=1+1', '@SUM(A1)', '<script>alert("&")</script>', '</t></si><f>1</f>'];
    const { desk } = await withComplaints(hostile);
    const { file } = await saved(desk, 'xlsx');
    const { rows, formulas, parts } = readWorkbook(file);
    expect(formulas).toBe(0);
    expect(named(rows, 'About')).toEqual(hostile.map((value) => ({ type: 's', value })).reverse());
    expect(named(rows, 'Aspects').at(-1)).toEqual({ type: 'n', value: '0' });
    // Days since 30 December 1899, as spreadsheets count, by the branch's clock.
    const days = Number(named(rows, 'Came in').at(-1)?.value);
    const read = new Date(Math.round((days - 25_569) * 86_400) * 1_000).toISOString();
    expect(read.slice(0, 16).replace('T', ' ')).toBe(onTheWall(came));
    expect(parts.filter((part) => /vba|external|macro/i.test(part))).toEqual([]);
  });
});

describe('whoever may have it', () => {
  it.each(['csv', 'xlsx'] as const)(
    'K4 K8 %s holds nothing that its reader may not know of',
    async (kind) => {
      const { desk, ids } = await withComplaints(['The kettle leaked', 'About a colleague', 'Nobody rang']);
      const chen = await desk.personId('chen');
      await desk.enter('amira');
      await desk.tell(ids[0]!, {
        type: 'specialNoted.v1',
        payload: { kind: 'health', text: 'A heart condition', keepUntil: null, rule: null },
      });
      await desk.tell(ids[1]!, { type: 'complaintRestricted.v1', payload: { person: chen } });
      await desk.enter('chen');
      const { file, complaints } = await saved(desk, kind);
      expect(complaints).toBe(2);
      const text = kind === 'csv' ? readFileSync(file, 'utf8') : JSON.stringify(readWorkbook(file).rows);
      expect(text).toContain('The kettle leaked');
      expect(text).not.toContain('heart');
      expect(text).not.toContain('About a colleague');
      const { events } = value(await desk.ask('settings.read', {}));
      expect(events[0]).toMatchObject({ kind: 'exportedRegister', byName: 'Chen W.', fields: [kind] });
    },
  );

  it('is a manager: staff are told so, and no file is made', async () => {
    const { desk } = await withComplaints(['The kettle leaked']);
    await desk.enter('ben');
    const home = aHome();
    const asked = {
      what: 'list' as const,
      filter: everything,
      kind: 'csv' as const,
      file: join(home, 'Complaints.csv'),
    };
    expect(refused(await desk.ask('recordsExportRegister', asked))).toEqual({ code: 'managersOnly' });
    expect(readdirSync(home)).toEqual([]);
  });

  it('says where it couldn’t be written, and leaves nothing there', async () => {
    const { desk } = await withComplaints(['The kettle leaked']);
    const file = join(aHome(), 'not', 'Complaints.xlsx');
    const asked = { what: 'list' as const, filter: everything, kind: 'xlsx' as const, file };
    expect(refused(await desk.ask('recordsExportRegister', asked))).toEqual({
      ...{ code: 'fileNotSaved', file: 'Complaints.xlsx' },
    });
    expect(existsSync(file)).toBe(false);
  });
});

describe('the trends as a table', () => {
  it.each(['csv', 'xlsx'] as const)(
    'S11 K4 K8 %s counts everything but what is about a colleague, also what was erased, with no names, and is written down',
    async (kind) => {
      const { desk, ids } = await withComplaints([
        'The kettle leaked',
        'Nobody rang',
        'A colleague',
        'Twice',
      ]);
      await desk.enter('amira');
      await desk.tell(ids[0]!, { type: 'customerNamed.v1', payload: { name: 'Grace Osei', address: '' } });
      await desk.tell(ids[2]!, { type: 'complaintRestricted.v1', payload: { person: null } });
      await desk.tell(ids[1]!, { type: 'incidentVoided.v1', payload: { reason: 'The wrong button.' } });
      for (const scene of wholeStory) await desk.tell(ids[3]!, ...scene((await desk.open(ids[3]!)).incident));
      await desk.enter('chen');
      value(await desk.ask('incident.erase', { id: ids[3]! }));

      const file = join(aHome(), `Trends.${kind}`);
      const done = value(await desk.ask('recordsExportRegister', { what: 'trends', kind, file }));
      // The kettle, and the figures of the one that was erased.
      expect(done.complaints).toBe(2);
      const [head = [], row] = kind === 'csv' ? [] : readWorkbook(file).rows;
      const [line] =
        kind === 'csv'
          ? readCsv(file)
          : [Object.fromEntries(head.map((title, at) => [title.value, row?.[at]?.value ?? '']))];
      expect(line).toMatchObject({ Month: '2026-11', Complaints: '2', 'Ended: Settled': '1' });
      expect(line).toMatchObject({ 'Ended: not yet': '1', 'Found: Ours': '' });
      expect(line?.['Note']).toContain('5 people');
      const text = kind === 'csv' ? readFileSync(file, 'utf8') : JSON.stringify(readWorkbook(file).rows);
      for (const said of ['Grace', 'Osei', 'kettle', 'Amira', 'Chen', 'MIL-'])
        expect(text).not.toContain(said);
      if (kind === 'csv') expect([...readFileSync(file).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(statSync(file).mode & 0o077).toBe(0);
      const { events } = value(await desk.ask('settings.read', {}));
      expect(events[0]).toMatchObject({ kind: 'exportedTrends', byName: 'Chen W.', fields: [kind] });
    },
  );

  it('are for managers: staff are told so, and no file is made', async () => {
    const { desk } = await withComplaints(['The kettle leaked']);
    await desk.enter('ben');
    const home = aHome();
    const asked = { what: 'trends' as const, kind: 'csv' as const, file: join(home, 'Trends.csv') };
    expect(refused(await desk.ask('recordsExportRegister', asked))).toEqual({ code: 'managersOnly' });
    expect(readdirSync(home)).toEqual([]);
  });
});
