import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Proposal } from '#domain/event/catalogue';
import { openVaultFolder, type IncidentDocument } from '#main/vault/vault';
import { kdfFloor } from '#main/vault/kdf';
import {
  aHome,
  Desk,
  keyholdersPassphrase,
  listening,
  pins,
  refused,
  value,
} from '../../support/office-desk';
import { check, ids, listen, wholeStory } from '../../support/office-story';

const noted = (text: string): Proposal => ({ type: 'noteAdded.v1', payload: { text } });
const list = async (desk: Desk, query = '', state: 'all' | 'open' | 'sealed' = 'all') =>
  value(await desk.ask('register.list', { state, query, limit: 50 }));
const day = 86_400_000;

/** The documents of a home whose office was stopped, opened with the vault alone. */
async function documentsOf(home: string, change?: (document: IncidentDocument) => IncidentDocument) {
  const folder = await openVaultFolder(join(home, 'store'), { kdf: kdfFloor });
  const vault = await folder.openWithPassphrase({ passphrase: keyholdersPassphrase });
  const documents = await Promise.all(vault.incidentIds().map((id) => vault.read(id)));
  if (change) for (const document of documents) await vault.save(document!.incident, change);
  await folder.release();
  return documents as IncidentDocument[];
}
const headersOf = (documents: IncidentDocument[]) =>
  documents.flatMap(({ events }) => events.map(({ header }) => JSON.parse(header) as Record<string, never>));

async function reopened(desk: Desk, name: keyof typeof pins = 'amira') {
  await desk.restart();
  await desk.openWithPassphrase();
  await desk.enter(name);
}

describe('telling an incident', () => {
  it('records all of the proposals or none of them', async () => {
    const desk = await Desk.setUp();
    const id = await desk.begin();
    const gone = {
      type: 'aspectConfirmed.v1' as const,
      payload: { aspect: ids.aspect, answer: 'yes' as const },
    };
    const refusedAll = await desk.ask('incident.tell', {
      id,
      proposals: [noted('first'), gone],
      settles: [],
    });
    expect(refused(refusedAll)).toEqual({ code: 'noSuchThing' });
    expect((await list(desk)).total).toBe(0);
    expect((await desk.tell(id, noted('first'))).incident.reference).toBe('MIL-2026-A0001');
    const bad = [
      noted('second'),
      { type: 'temperatureRead.v1', payload: { degrees: 900, after: null } },
    ] as Proposal[];
    expect(refused(await desk.ask('incident.tell', { id, proposals: bad, settles: [] }))).toEqual({
      ...{ code: 'notValid', field: 'degrees' },
    });
    expect((await desk.open(id)).incident.notes.map(({ text }) => text)).toEqual(['first']);
  });

  it('drops the drafts that the events settle in the same save, and keeps the others', async () => {
    const desk = await Desk.setUp();
    const id = await desk.begin();
    await desk.draft(id, 'words', 'It went');
    await desk.draft(id, 'name', 'Gra');
    await desk.draft(id, 'phone', '07');
    await desk.draft(id, 'phone', null);
    const told = await desk.ask('incident.tell', {
      id,
      proposals: listen[0]!({} as never),
      settles: ['words'],
    });
    expect(value(told).savedAt).toContain('2026-11-21T14:02');
    expect(Object.keys((await desk.open(id)).drafts)).toEqual(['name']);
    await reopened(desk, 'ben');
    expect(Object.keys((await desk.open(id)).drafts)).toEqual(['name']);
  });

  it('lets another person add a note and resume, and nothing else until then', async () => {
    const desk = await Desk.setUp();
    const id = await desk.begin();
    await desk.tell(id, noted('hers'));
    await desk.enter('ben');
    expect((await desk.open(id)).incident.holder?.name).toBe('Amira K.');
    const words: Proposal = { type: 'wordsHeard.v1', payload: { text: 'x' } };
    expect(refused(await desk.ask('incident.tell', { id, proposals: [words], settles: [] }))).toEqual({
      code: 'notHolder',
    });
    const told = await desk.tell(id, noted('his'), { type: 'incidentResumed.v1', payload: {} }, words);
    expect(told.incident).toMatchObject({ holder: { name: 'Ben T.' }, words: 'x' });
  });

  it('chains every event of this desk across incidents, also those asked for at the same time', async () => {
    const home = aHome();
    const desk = await Desk.setUp(home);
    const all = await Promise.all(Array.from({ length: 6 }, () => desk.begin()));
    await Promise.all(
      all.flatMap((id) => [desk.tell(id, noted('a'), noted('b')), desk.tell(id, noted('c'))]),
    );
    await reopened(desk);
    await desk.tell(all[0]!, noted('after a restart'));
    await desk.ask('stop', null);
    const documents = await documentsOf(home);
    const { sha256 } = (await import('#main/incidents/event-crypto')).eventCrypto;
    const chain = documents
      .flatMap(({ events }) => events.map(({ header }) => ({ hash: sha256(header), ...JSON.parse(header) })))
      .sort((a, b) => a.seq - b.seq);
    expect(chain.map(({ seq }) => seq)).toEqual(chain.map((_, index) => index + 1));
    expect(chain.map(({ prev }) => prev)).toEqual([null, ...chain.slice(0, -1).map(({ hash }) => hash)]);
    expect(chain).toHaveLength(6 * 5 + 1);
    expect(new Set(chain.map(({ device }) => device)).size).toBe(1);
  });

  it('A10: ids and order of 500 events only grow while the clock jumps up to ten years and the computer’s zone changes', async () => {
    const home = aHome();
    const desk = await Desk.setUp(home);
    const jumps = [-3_600_000, 365 * day, -3650 * day, 3650 * day, 3_600_000, -20 * day, 180 * day];
    const zones = ['Europe/London', 'Asia/Tokyo', 'America/Los_Angeles'];
    const begun: string[] = [];
    const before = process.env['TZ'];
    onTestFinished(() => {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    });
    for (let round = 0; round < 100; round++) {
      desk.clock += jumps[round % jumps.length]!;
      process.env['TZ'] = zones[round % zones.length]!;
      const id = await desk.begin();
      begun.push(id);
      await desk.tell(id, noted(`round ${round}`), noted('and'), noted('on'));
      if (round % 25 === 24) await reopened(desk);
    }
    expect([...begun].sort()).toEqual(begun);
    await desk.ask('stop', null);
    const headers = headersOf(await documentsOf(home)).sort((a, b) => a['seq']! - b['seq']!);
    expect(headers.length).toBe(500);
    const given = headers.map(({ id }) => String(id));
    expect([...given].sort()).toEqual(given);
    expect(new Set(given).size).toBe(given.length);
    expect(new Set(headers.map(({ zone }) => zone)).size).toBe(1);
    const references = headers.flatMap(({ type, seq }) => (type === 'referenceGiven.v1' ? [seq] : []));
    expect(references.length).toBe(100);
    await reopened(desk);
    const everything = { state: 'all' as const, query: '', limit: 500 };
    const shown = value(await desk.ask('register.list', everything)).items.map(({ reference }) => reference);
    expect(new Set(shown).size).toBe(100);
  });
});

describe('references', () => {
  it('count on after a restart, a void incident and a new year, and none is given twice', async () => {
    const desk = await Desk.setUp();
    const opened = async () => {
      const id = await desk.begin();
      return { id, reference: (await desk.tell(id, noted('x'))).incident.reference };
    };
    const first = await opened();
    const mistake = await opened();
    await desk.tell(mistake.id, { type: 'incidentVoided.v1', payload: { reason: 'Opened by mistake' } });
    expect((await list(desk)).counts).toEqual({ open: 1, parked: 0, sealed: 0 });
    await reopened(desk);
    const third = await opened();
    expect([first, mistake, third].map(({ reference }) => reference)).toEqual([
      'MIL-2026-A0001',
      'MIL-2026-A0002',
      'MIL-2026-A0003',
    ]);
    desk.clock = Date.parse('2027-03-01T09:00:00Z');
    expect((await opened()).reference).toBe('MIL-2027-A0001');
    desk.clock = Date.parse('2026-11-22T09:00:00Z');
    expect((await opened()).reference).toBe('MIL-2026-A0004');
  });

  it('and the device’s chain are never used twice when a document can’t be read any more', async () => {
    const home = aHome();
    const desk = await Desk.setUp(home);
    const kept = await desk.begin();
    await desk.tell(kept, noted('kept'));
    const lost = await desk.begin();
    await desk.tell(lost, noted('lost'));
    await desk.ask('stop', null);
    const file = join(home, 'store', 'documents', lost.slice(-2), `${lost}.amends`);
    const bytes = readFileSync(file);
    bytes[bytes.length - 20]! ^= 1;
    writeFileSync(file, bytes);

    await reopened(desk);
    // Opening a store doesn't read its documents: damage shows when somebody looks.
    expect(refused(await desk.ask('incident.open', { id: lost }))).toEqual({ code: 'damagedIncident' });
    const { items, total, counts } = await list(desk);
    expect({ total, counts }).toEqual({ total: 2, counts: { open: 1, parked: 0, sealed: 0 } });
    expect(items.find(({ id }) => id === lost)).toMatchObject({ damaged: true });
    const id = await desk.begin();
    const { incident } = await desk.tell(id, noted('goes on'));
    expect(Number(incident.reference?.slice(-4))).toBeGreaterThan(2);
    await desk.tell(kept, noted('also goes on'));

    const device = async (of: string) => {
      await desk.ask('stop', null);
      const folder = await openVaultFolder(join(home, 'store'), { kdf: kdfFloor });
      const vault = await folder.openWithPassphrase({ passphrase: keyholdersPassphrase });
      const headers = headersOf([(await vault.read(of))!]);
      await folder.release();
      return headers.map(({ device: by, seq }) => ({ by, seq }));
    };
    // The end of the chain is kept apart from the documents: three events of each came before.
    const [opening] = await device(id);
    expect(opening!.seq).toBe(7);
    const made = [...(await device(kept)), ...(await device(id))];
    expect(new Set(made.map(({ by, seq }) => `${by} ${seq}`)).size).toBe(made.length);
  });
});

describe('what can’t be read', () => {
  it('stays in the document byte for byte, is counted, and stops nobody', async () => {
    const home = aHome();
    const desk = await Desk.setUp(home);
    const id = await desk.begin();
    await desk.tell(id, noted('kept'));
    await desk.ask('stop', null);
    const odd = { header: '{"v":9}', salt: 's', payload: 'not ours' };
    const [before] = await documentsOf(home, (document) => {
      const last = document.events.at(-1)!;
      const tampered = { ...last, payload: last.payload!.replace('kept', 'kebt') };
      return { ...document, events: [...document.events.slice(0, -1), tampered, odd] };
    });
    await reopened(desk);
    const opened = await desk.open(id);
    expect(opened).toMatchObject({ unverified: 2, incident: { reference: 'MIL-2026-A0001', notes: [] } });
    await desk.tell(id, noted('later'));
    await desk.draft(id, 'words', 'typing');
    await desk.ask('stop', null);
    const [after] = await documentsOf(home);
    expect(after!.events).toHaveLength(before!.events.length + 2);
    expect(after!.events[before!.events.length]).toEqual(odd);
    expect(after!.events[before!.events.length - 1]!.payload).toContain('kebt');
  });
});

describe('authority', () => {
  const gesture = (remedy: string, minor: number, gives: 'staff' | 'manager' = 'staff'): Proposal => ({
    type: 'remedyOffered.v1',
    payload: {
      ...{ remedy, key: null, kind: 'gesture', label: 'Something extra', aspect: null, gives },
      amount: { minor, currency: 'GBP' },
    },
  });
  const remedyId = (n: number) => `0190a5f0-5555-7000-8000-00000000000${n}`;

  it('counts a person’s gestures of the branch’s day over all incidents, and asks for a manager beyond', async () => {
    const desk = await Desk.setUp();
    const [one, two] = [await desk.begin(), await desk.begin()];
    const { authority } = await desk.open(one);
    expect(authority).toEqual({ perGesture: 2500, perDay: 7500, givenToday: 0 });
    const tooMuch = await desk.ask('incident.tell', {
      id: one,
      proposals: [gesture(remedyId(0), 2501)],
      settles: [],
    });
    expect(refused(tooMuch)).toEqual({ code: 'beyondAuthority', perGesture: 2500, perDay: 7500 });
    await desk.tell(one, gesture(remedyId(1), 2500), gesture(remedyId(2), 2500));
    await desk.tell(one, gesture(remedyId(2), 2400));
    await desk.tell(two, gesture(remedyId(3), 2500));
    expect((await desk.open(two)).authority.givenToday).toBe(7400);
    const over = await desk.ask('incident.tell', {
      id: two,
      proposals: [gesture(remedyId(4), 200)],
      settles: [],
    });
    expect(refused(over).code).toBe('beyondAuthority');
    await desk.tell(one, { type: 'remedyAnswered.v1', payload: { remedy: remedyId(1), answer: 'no' } });
    expect((await desk.open(two)).authority.givenToday).toBe(4900);
    desk.clock += day;
    expect((await desk.open(two)).authority.givenToday).toBe(0);
  });

  it('takes a manager’s yes with their own PIN, without ending the session', async () => {
    const desk = await Desk.setUp();
    const id = await desk.begin();
    await desk.tell(id, gesture(remedyId(1), 9000, 'manager'));
    const [chen, ben] = [await desk.personId('chen'), await desk.personId('ben')];
    const approve = (manager: string, pin: string, remedy = remedyId(1)) =>
      desk.ask('incident.approve', { id, remedy, manager, pin });
    expect(refused(await approve(ben, pins.ben))).toEqual({ code: 'managersOnly' });
    expect(refused(await approve(chen, '909192'))).toEqual({ code: 'wrongPin', triesLeft: 9 });
    expect(refused(await approve(chen, pins.chen, remedyId(7)))).toEqual({ code: 'noSuchThing' });
    const { incident } = value(await approve(chen, pins.chen));
    expect(incident.remedies[0]?.approval).toMatchObject({
      by: chen,
      byName: 'Chen W.',
      managerName: 'Chen W.',
    });
    expect((await desk.state()).person?.name).toBe('Amira K.');
    const forged: Proposal = {
      type: 'approvalGranted.v1',
      payload: { remedy: remedyId(1), manager: chen, managerName: 'Chen W.', how: 'pin' },
    };
    const asked = await desk.ask('incident.tell', { id, proposals: [forged], settles: [] });
    expect(refused(asked)).toEqual({ code: 'madeByAmends' });
  });
});

describe('the register', () => {
  it('finds by name, reference and words, whatever their case and accents, the last word unfinished', async () => {
    const desk = await Desk.setUp();
    const id = await desk.begin();
    await desk.tell(
      id,
      { type: 'customerNamed.v1', payload: { name: 'Zoë Müller', address: '' } },
      {
        type: 'wordsHeard.v1',
        payload: { text: 'The crème brûlée was cold.\nSo was the coffee, and the waiter shrugged at us.' },
      },
      { type: 'answerGiven.v1', payload: { question: 'room', value: 'Oleander', private: true } },
    );
    await desk.tell(await desk.begin(), noted('Something else'));
    const found = async (query: string) => (await list(desk, query)).items.map((item) => item.id);
    for (const query of ['ZOE mull', 'creme', 'brulee cold', 'mil-2026-a0001', 'WAITER shrug', '  '])
      expect(await found(query), query).toContain(id);
    for (const query of ['crem brulee', 'zoe something', 'oleander', 'xyz'])
      expect(await found(query), query).toEqual([]);
    expect((await list(desk, 'shrug')).items[0]?.hit?.text).toContain('waiter shrugged');
    expect((await list(desk)).items[0]?.hit).toBeNull();
    expect(await list(desk, '')).toMatchObject({ total: 2, counts: { open: 2, parked: 0, sealed: 0 } });
  });

  it('puts what is owed first among the open ones, and the newest first otherwise', async () => {
    const desk = await Desk.setUp();
    const [late, soon, plain, sealed] = [
      await desk.begin(),
      await desk.begin(),
      await desk.begin(),
      await desk.begin(),
    ];
    const promise = (n: number, at: string): Proposal => ({
      type: 'promiseMade.v1',
      payload: {
        ...{ promise: `0190a5f0-6666-7000-8000-00000000000${n}`, what: 'Ring', kind: 'call' },
        ...{ owner: ids.aspect, ownerName: 'Amira K.', due: { at, zone: 'Europe/London', pack: null } },
      },
    });
    await desk.tell(soon, promise(1, '2026-11-21T16:00:00+00:00'));
    await desk.tell(late, promise(2, '2026-11-21T12:00:00+00:00'));
    desk.clock += 60_000;
    await desk.tell(plain, noted('x'));
    let { incident } = await desk.open(sealed);
    for (const scene of wholeStory) ({ incident } = await desk.tell(sealed, ...scene(incident)));
    const order = async (state: 'all' | 'open' | 'sealed') =>
      (await list(desk, '', state)).items.map(({ id }) => id);
    expect(await order('open')).toEqual([late, soon, plain]);
    expect(await order('sealed')).toEqual([sealed]);
    expect((await order('all')).slice(0, 2).sort()).toEqual([plain, sealed].sort());
    await desk.tell(late, {
      type: 'incidentParked.v1',
      payload: { reason: 'left', place: null, promise: null },
    });
    expect((await list(desk)).counts).toEqual({ open: 2, parked: 1, sealed: 1 });
  });

  it('gives back a stage left half done, with its place, to another person after a restart', async () => {
    const desk = await Desk.setUp();
    const id = await desk.begin();
    let { incident } = await desk.open(id);
    for (const scene of [...listen, ...check]) ({ incident } = await desk.tell(id, ...scene(incident)));
    value(
      await desk.ask('incident.draft', {
        id,
        field: 'finding',
        value: 'because',
        place: { ...listening, stage: 'putRight' },
      }),
    );
    await reopened(desk, 'ben');
    const opened = await desk.open(id);
    expect(opened.incident).toEqual(incident);
    expect(opened.place).toMatchObject({ stage: 'putRight', field: 'finding' });
    expect(readdirSync(desk.settings.home).sort()).toEqual(['letters', 'store']);
  });
});
