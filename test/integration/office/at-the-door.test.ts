import { describe, expect, it } from 'vitest';
import { reportOf } from '#contract/printing';
import { paperSettings } from '#contract/printing';
import type { OfficeQuestions, QuestionName } from '#main/office/office-calls';
import { kdfFloor } from '#main/vault/kdf';
import { aPdfFile } from '../../support/pictures';
import {
  aHome,
  branch,
  Desk,
  deviceSecret,
  keyholdersPassphrase,
  listening,
  pins,
  refused,
  setUpArgs,
  value,
} from '../../support/office-desk';

const keyring = { secret: deviceSecret, name: 'gnome_libsecret', changed: false };
const anyId = '0190a5f0-1111-7000-8000-000000000148';
const wrongPin = '909192';

describe('setting up', () => {
  it('begins as new, shows the recovery key until it is typed back, then stands at the tiles', async () => {
    const desk = await Desk.at();
    expect(await desk.state()).toMatchObject({ phase: 'new', branch: null, people: [], sample: null });
    const { recoveryKey, askBack } = value(await desk.ask('setup.create', setUpArgs));
    expect(askBack).toHaveLength(3);
    expect(await desk.state()).toMatchObject({ phase: 'recovery', recoveryUnconfirmed: true });
    expect(
      refused(await desk.ask('shift.enter', { person: await desk.personId('ben'), pin: pins.ben })).code,
    ).toBe('recoveryNotTyped');
    const wrong = await desk.ask('setup.confirmRecovery', { groups: ['AAAA', 'AAAA', 'AAAA'] });
    expect(refused(wrong)).toEqual({ code: 'recoveryNotTyped' });
    const groups = askBack.map((at) => ` ${recoveryKey.split('-')[at]!.toLowerCase().replace('0', 'o')} `);
    expect(value(await desk.ask('setup.confirmRecovery', { groups }))).toMatchObject({
      ...{ phase: 'tiles', recoveryUnconfirmed: false, branch: { name: 'Mill Lane Stores' } },
      people: [
        { name: 'Chen W.', initials: 'CW', role: 'manager' },
        { name: 'Amira K.' },
        { name: 'Ben T.' },
      ],
    });
    expect(refused(await desk.ask('setup.newRecoveryKey', {}))).toEqual({ code: 'alreadySetUp' });
    expect(refused(await desk.ask('setup.create', setUpArgs))).toEqual({ code: 'alreadySetUp' });

    await desk.restart();
    expect(value(await desk.ask('store.open', { recoveryKey })).phase).toBe('tiles');
  });

  it('asks a manager, and nobody else, for a new recovery key when the first was never typed back', async () => {
    const desk = await Desk.at();
    const { recoveryKey } = value(await desk.ask('setup.create', setUpArgs));
    await desk.restart();
    await desk.openWithPassphrase();
    expect(refused(await desk.ask('setup.newRecoveryKey', {}))).toEqual({ code: 'nobodyAtTheDesk' });
    await desk.enter('ben');
    expect(await desk.state()).toMatchObject({ phase: 'desk', recoveryUnconfirmed: true });
    expect(refused(await desk.ask('setup.newRecoveryKey', {}))).toEqual({ code: 'managersOnly' });
    await desk.enter('chen');
    const second = value(await desk.ask('setup.newRecoveryKey', {}));
    expect(second.recoveryKey).not.toBe(recoveryKey);
    const groups = second.askBack.map((at) => second.recoveryKey.split('-')[at]!);
    expect(value(await desk.ask('setup.confirmRecovery', { groups })).phase).toBe('desk');
    await desk.restart();
    expect(refused(await desk.ask('store.open', { recoveryKey }))).toEqual({ code: 'wrongRecoveryKey' });
    expect(value(await desk.ask('store.open', { recoveryKey: second.recoveryKey })).phase).toBe('tiles');
  });

  it('refuses what can be mended before anything is written', async () => {
    const desk = await Desk.at();
    const [amira, ben] = setUpArgs.staff;
    const trivial = { ...setUpArgs, staff: [amira!, { ...ben!, pin: '123456' }] };
    expect(refused(await desk.ask('setup.create', trivial))).toEqual({
      code: 'notValid',
      field: 'staff.1.pin',
    });
    const weak = { ...setUpArgs, manager: { ...setUpArgs.manager, passphrase: 'short' } };
    expect(refused(await desk.ask('setup.create', weak))).toEqual({ code: 'weakPassphrase' });
    const unknown = { ...setUpArgs, branch: { ...setUpArgs.branch, playbook: 'zoo' } };
    expect(refused(await desk.ask('setup.create', unknown))).toEqual({
      code: 'notValid',
      field: 'branch.playbook',
    });
    expect((await desk.state()).phase).toBe('new');
    value(await desk.ask('setup.create', setUpArgs));
  });
});

describe('opening the shop', () => {
  it('B4: without a keyring shows no name before a keyholder’s passphrase', async () => {
    const desk = await Desk.setUp();
    const amira = await desk.personId('amira');
    await desk.restart();
    expect(await desk.state()).toMatchObject({ phase: 'closed', people: [], branch: null, person: null });
    expect(refused(await desk.ask('shift.enter', { person: amira, pin: pins.amira }))).toEqual({
      code: 'notOpen',
    });
    expect(refused(await desk.ask('store.open', { passphrase: 'not that one at all' })).code).toBe(
      'wrongPassphrase',
    );
    expect((await desk.openWithPassphrase()).phase).toBe('tiles');
    expect((await desk.enter('amira')).person?.name).toBe('Amira K.');
  });

  it('with a keyring needs only tile and PIN after a restart, for everybody', async () => {
    const desk = await Desk.setUp(aHome(), { keyring });
    await desk.restart();
    expect(await desk.state()).toMatchObject({
      phase: 'tiles',
      branch: null,
      people: [{ name: 'Chen W.' }, {}, {}],
    });
    const ben = await desk.personId('ben');
    expect(refused(await desk.ask('shift.enter', { person: ben, pin: wrongPin }))).toMatchObject({
      code: 'wrongPin',
    });
    expect(await desk.enter('ben')).toMatchObject({ phase: 'desk', branch: { code: 'MIL' } });
  });

  it('B4: says when the keyring changed, and takes the new one once a keyholder opened the store', async () => {
    const desk = await Desk.setUp(aHome(), { keyring });
    const fresh = Uint8Array.from(deviceSecret, (byte) => byte ^ 0xff);
    await desk.restart({ keyring: { secret: fresh, name: 'kwallet', changed: true } });
    expect(await desk.state()).toMatchObject({
      phase: 'closed',
      problem: { code: 'keyringChanged' },
      people: [],
    });
    await desk.openWithPassphrase();
    await desk.enter('amira');
    await desk.restart({ keyring: { secret: fresh, name: 'kwallet', changed: false } });
    expect((await desk.state()).phase).toBe('tiles');
    expect((await desk.enter('amira')).phase).toBe('desk');
  });

  it('backs off after wrong PINs and closes the store at the tenth, until a passphrase opens it', async () => {
    const desk = await Desk.setUp();
    const ben = await desk.personId('ben');
    const attempt = () => desk.ask('shift.enter', { person: ben, pin: wrongPin });
    expect(refused(await attempt())).toEqual({ code: 'wrongPin', triesLeft: 9 });
    for (let wrong = 2; wrong < 10; wrong++) {
      desk.clock += 600_000;
      expect(refused(await attempt())).toEqual({ code: 'wrongPin', triesLeft: 10 - wrong });
      if (wrong === 3)
        expect(refused(await attempt())).toMatchObject({ code: 'tooSoon', retryAt: desk.clock + 5000 });
    }
    desk.clock += 600_000;
    expect(refused(await attempt())).toEqual({ code: 'closedByWrongPins' });
    expect(await desk.state()).toMatchObject({
      phase: 'closed',
      problem: { code: 'closedByWrongPins' },
      person: null,
    });
    expect(refused(await desk.ask('register.list', { state: 'all', query: '', limit: 1 })).code).toBe(
      'notOpen',
    );
    await desk.openWithPassphrase();
    expect((await desk.enter('ben')).phase).toBe('desk');
  });

  it('says why a store can’t be opened: another process has it', async () => {
    const home = aHome();
    const first = await Desk.setUp(home);
    const second = await Desk.at(home);
    expect(await second.state()).toMatchObject({ phase: 'stuck', problem: { code: 'inUse' } });
    expect(refused(await second.ask('store.open', { passphrase: keyholdersPassphrase }))).toEqual({
      code: 'inUse',
    });
    await first.ask('stop', null);
    expect((await second.openWithPassphrase()).phase).toBe('tiles');
  });

  it('lets a cut-short set-up begin again, and never mistakes a store with complaints for one', async () => {
    const { markSetUp } = await import('#main/shift/unfinished-set-up');
    const home = aHome();
    const desk = await Desk.setUp(home);
    await desk.ask('stop', null);
    markSetUp(home);
    await desk.restart();
    expect((await desk.state()).phase).toBe('new');
    value(await desk.ask('setup.create', setUpArgs));
    await desk.restart();
    await desk.openWithPassphrase();
    await desk.enter('amira');
    await desk.draft(await desk.begin(), 'words', 'It is broken');
    await desk.ask('stop', null);
    markSetUp(home);
    await desk.restart();
    expect((await desk.state()).phase).toBe('closed');
    await desk.openWithPassphrase();
    await desk.enter('amira');
    expect(value(await desk.ask('register.list', { state: 'all', query: '', limit: 9 })).total).toBe(1);
  });

  it('B7: never derives keys more cheaply than the floor', async () => {
    const desk = await Desk.at(aHome(), { kdf: { ...kdfFloor, memoryKiB: 1024 } });
    expect(refused(await desk.ask('setup.create', setUpArgs)).code).toBe('damagedStore');
    expect((await desk.state()).phase).toBe('new');
  });
});

describe('after the screen is locked', () => {
  /** Every question that could answer something of an incident; a new one fails to compile until it stands here. */
  const asks = {
    'settings.read': {},
    'branch.change': { branch },
    'branch.changeHours': { hours: null },
    'people.changeRota': { person: anyId, rota: null },
    'people.add': { name: 'Dora M.', role: 'staff', pin: '482917', by: { person: anyId, pin: pins.chen } },
    'people.change': {
      ...{ person: anyId, badge: '117', leadsComplaints: true },
      by: { person: anyId, pin: pins.chen },
    },
    'people.remove': { person: anyId, by: { person: anyId, pin: pins.chen } },
    'people.changePin': { pin: pins.chen, next: '482917' },
    'keys.changePassphrase': { pin: pins.chen, passphrase: 'seven grey geese going north' },
    'keys.removePassphrase': { key: 'slot', pin: pins.chen },
    'keys.newRecoveryKey': { pin: pins.chen },
    'playbook.read': {},
    'incident.begin': { length: 'usual', channel: 'walkIn' },
    'shift.prefer': { coaching: 'short' },
    'incident.open': { id: anyId },
    'incident.draft': { id: anyId, field: 'words', value: 'x', place: listening },
    'incident.tell': { id: anyId, proposals: [{ type: 'storyFinished.v1', payload: {} }], settles: [] },
    'incident.approve': { id: anyId, remedy: anyId, manager: anyId, pin: pins.chen },
    'incident.aboutMe': { id: anyId, taker: null },
    'handOver.answer': { id: anyId, handOver: anyId, answer: 'accept', pin: null, why: '' },
    'abuse.note': { record: null, step: 'limit', kind: null },
    'abuse.count': {},
    'debrief.list': {},
    'debrief.answer': { id: anyId, state: 'done' },
    'history.of': { id: anyId },
    'person.pack': { id: anyId, without: [], withHealth: false },
    'register.list': { state: 'all', query: '', limit: 50 },
    'report.read': { id: anyId },
    'papers.make': { paper: 'day-sheet', of: null, own: {} },
    'papers.words': { paper: 'day-sheet' },
    'papers.keepWords': { paper: 'day-sheet', block: 'own', value: 'x' },
    'papers.approve': { ...{ paper: 'apology', of: anyId, own: {} }, manager: anyId, pin: null },
    'records.state': {},
    'records.verify': {},
    'records.stop': {},
    'records.plan': { plan: null },
    'bringIn.look': { mapping: { columns: ['received', 'words'], order: 'dayFirst' } },
    'bringIn.begin': { mapping: { columns: ['received', 'words'], order: 'dayFirst' } },
    'bringIn.leave': {},
    'bringIn.runs': {},
    'bringIn.undo': { run: anyId },
    bringInRead: { file: '/nowhere/earlier.csv' },
    'headOffice.state': {},
    'headOffice.notTaken': {},
    'headOffice.join': {
      at: 'register.example',
      code: '',
      name: 'Front',
      by: { person: anyId, pin: pins.chen },
    },
    'headOffice.sendNow': {},
    'headOffice.sendAgain': {},
    'lookUp.ask': { number: '500012345' },
    'lookUp.setting': {},
    'lookUp.set': { address: null },
    'attachment.missing': { id: anyId },
    'overview.ask': { name: 'branches.list', sent: {} },
    'overview.open': { branch: anyId, incident: anyId },
    'overview.answer': {
      ...{ branch: anyId, incident: anyId, remedy: anyId, answer: 'yes', words: '', seen: [] },
      pin: pins.chen,
    },
    overviewPublish: { common: {}, own: {} },
    'incident.erase': { id: anyId },
    'retention.list': { limit: 1 },
    'retention.anonymise': { ids: [anyId] },
    recordsBackUp: { folder: '/nowhere' },
    recordsExportAll: { file: '/nowhere/all' },
    recordsExportRegister: {
      ...{ what: 'list', filter: { state: 'all', query: '' } },
      ...{ kind: 'csv', file: '/nowhere/register.csv' },
    },
    dueCalendar: { of: anyId, file: null },
    recordsExportOne: { id: anyId, file: '/nowhere/one' },
    paperPage: reportOf(anyId),
    display: { incident: anyId },
    displayAnswer: { shown: 'a'.repeat(43), answer: 'yes' },
    attach: { id: anyId, file: aPdfFile },
    attachmentBytes: { incident: anyId, attachment: 'a'.repeat(64), part: 'whole' },
    notePrinted: { paper: reportOf(anyId), how: 'pdf', copies: 1 },
    letterEmail: { paper: 'acknowledgement', of: anyId, own: {} },
    noteEmail: { choice: { paper: 'acknowledgement', of: anyId, own: {} }, addressed: false },
    'printing.settings': {},
    'printing.settle': { settings: paperSettings.parse({}) },
    'printQueue.list': {},
    printJobAdd: {
      ...{ paper: reportOf(anyId), printer: 'Till', label: 'Till', copies: 1, sides: 'one' },
    },
    printJobDrop: { job: anyId },
  } satisfies { [Q in Exclude<QuestionName, DoorQuestion>]: OfficeQuestions[Q]['args'] };
  type DoorQuestion =
    | 'app.state'
    | `setup.${'create' | 'confirmRecovery' | 'newRecoveryKey'}`
    | `sample.${'open' | 'leave'}`
    | 'store.open'
    | 'people.resetPin'
    | `shift.${'enter' | 'lock' | 'close'}`
    | `letterbox.${'begin' | 'write'}`
    // On an empty computer only: test/integration/records/restore.test.ts.
    | `restore${string}`
    // Ids and printers' names for main itself, which goes on reading what became of a job behind the lock.
    | `printJob${'s' | 'Move'}`
    | 'wakeCourier'
    | 'stop';

  it('B10: every question about an incident, the register, a report or the playbook is answered by nobody is at the desk', async () => {
    const desk = await Desk.setUp();
    const id = await desk.begin();
    await desk.draft(id, 'words', 'What she said');
    expect(value(await desk.ask('shift.lock', {}))).toMatchObject({ phase: 'tiles', person: null });
    for (const [name, args] of Object.entries(asks)) {
      const own = 'id' in args ? { ...args, id } : args;
      const answer = await desk.ask(name as keyof typeof asks, own as never);
      expect(refused(answer), name).toEqual({ code: 'nobodyAtTheDesk' });
    }
    await desk.enter('ben');
    expect((await desk.open(id)).drafts['words']?.value).toBe('What she said');
  });

  it('B10: a lock that comes while somebody enters wins', async () => {
    const desk = await Desk.setUp();
    await desk.ask('shift.lock', {});
    const ben = await desk.personId('ben');
    const entering = desk.ask('shift.enter', { person: ben, pin: pins.ben });
    const locked = desk.ask('shift.lock', {});
    await Promise.all([entering, locked]);
    expect((await desk.state()).phase).toBe('tiles');
  });

  it('B10: closing the shop wipes the key, and nothing typed is lost', async () => {
    const desk = await Desk.setUp();
    const id = await desk.begin();
    const typing = desk.draft(id, 'words', 'Half a sen');
    expect(value(await desk.ask('shift.close', {}))).toMatchObject({
      phase: 'closed',
      people: [],
      branch: null,
    });
    await typing;
    expect(refused(await desk.ask('incident.open', { id }))).toEqual({ code: 'notOpen' });
    await desk.openWithPassphrase();
    await desk.enter('amira');
    expect((await desk.open(id)).drafts['words']?.value).toBe('Half a sen');
  });
});
