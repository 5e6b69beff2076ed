import { hoursOfWeek } from '#domain/shift/branch-hours';
import { describe, expect, it } from 'vitest';
import { shippedPlaybook } from '../../fixtures/playbook';
import { kdfFloor } from '#main/vault/kdf';
import {
  aHome,
  branch,
  Desk,
  deviceSecret,
  keyholdersPassphrase,
  pins,
  refused,
  setUpArgs,
  value,
} from '../../support/office-desk';

const keyring = { secret: deviceSecret, name: 'gnome_libsecret', changed: false };
const fresh = '482917';

/** Mill Lane Stores with Chen, the manager, at the desk. */
async function withChen(over: Parameters<typeof Desk.setUp>[1] = {}) {
  const desk = await Desk.setUp(aHome(), over);
  await desk.enter('chen');
  const by = { person: await desk.personId('chen'), pin: pins.chen };
  return { desk, by };
}
const kinds = async (desk: Desk) => value(await desk.ask('settings.read', {})).events.map(({ kind }) => kind);
const opensWith = async (desk: Desk, person: string, pin: string) => desk.ask('shift.enter', { person, pin });

describe('people', () => {
  it('a manager adds a person with their PIN; the new tile opens at once and after a restart, and it is written down', async () => {
    const { desk, by } = await withChen({ keyring });
    const added = value(await desk.ask('people.add', { name: 'Dora M.', role: 'staff', pin: fresh, by }));
    const dora = added.people.find(({ name }) => name === 'Dora M.')!;
    expect(dora).toMatchObject({ role: 'staff', hasLeft: false });
    expect(added.events[0]).toMatchObject({ kind: 'personAdded', byName: 'Chen W.', aboutName: 'Dora M.' });
    expect(value(await opensWith(desk, dora.id, fresh)).person?.name).toBe('Dora M.');
    await desk.restart();
    expect((await desk.state()).people.map(({ name }) => name)).toContain('Dora M.');
    expect(value(await opensWith(desk, dora.id, fresh)).phase).toBe('desk');
  });

  it('nobody is added with a PIN that is easily guessed, or with somebody else’s wrong PIN, or with a staff PIN', async () => {
    const { desk, by } = await withChen();
    const asked = { name: 'Dora M.', role: 'staff' as const, pin: fresh };
    expect(refused(await desk.ask('people.add', { ...asked, pin: '111111', by }))).toEqual({
      ...{ code: 'notValid', field: 'pin' },
    });
    expect(refused(await desk.ask('people.add', { ...asked, by: { ...by, pin: '909192' } })).code).toBe(
      'wrongPin',
    );
    const ben = { person: await desk.personId('ben'), pin: pins.ben };
    expect(refused(await desk.ask('people.add', { ...asked, by: ben })).code).toBe('managersOnly');
    expect((await desk.state()).people).toHaveLength(3);
  });

  it('somebody who leaves keeps their name on what they wrote, and can’t come in again', async () => {
    const { desk, by } = await withChen({ keyring });
    await desk.enter('ben');
    const id = await desk.begin();
    await desk.draft(id, 'words', 'It is broken');
    await desk.enter('chen');
    const ben = await desk.personId('ben');
    const after = value(await desk.ask('people.remove', { person: ben, by }));
    expect(after.people.find((one) => one.id === ben)).toMatchObject({ name: 'Ben T.', hasLeft: true });
    expect(after.keys.filter(({ name }) => name === 'Ben T.')).toEqual([]);
    expect((await desk.open(id)).incident.holder?.name).toBe('Ben T.');
    expect(refused(await opensWith(desk, ben, pins.ben)).code).toBe('noPinHere');
    await desk.restart();
    expect((await desk.state()).people.map(({ name }) => name)).toEqual(['Chen W.', 'Amira K.']);
    expect(refused(await opensWith(desk, ben, pins.ben)).code).toBe('noPinHere');
  });

  it('nobody removes themselves, the last manager or the only keyholder', async () => {
    const { desk, by } = await withChen();
    expect(refused(await desk.ask('people.remove', { person: by.person, by })).code).toBe('notYourself');
    const added = value(await desk.ask('people.add', { name: 'Dora M.', role: 'manager', pin: fresh, by }));
    const dora = { person: added.people.find(({ name }) => name === 'Dora M.')!.id, pin: fresh };
    value(await opensWith(desk, dora.person, fresh));
    expect(refused(await desk.ask('people.remove', { person: by.person, by: dora })).code).toBe(
      'lastKeyholder',
    );
    value(
      await desk.ask('keys.changePassphrase', { pin: fresh, passphrase: 'seven grey geese going north' }),
    );
    value(await desk.ask('people.remove', { person: by.person, by: dora }));
    await desk.restart();
    expect(refused(await desk.ask('store.open', { passphrase: keyholdersPassphrase })).code).toBe(
      'wrongPassphrase',
    );
    value(await desk.ask('store.open', { passphrase: 'seven grey geese going north' }));
  });
});

describe('PINs', () => {
  it('somebody changes their own with the one they have; the former one opens nothing any more', async () => {
    const desk = await Desk.setUp(aHome(), { keyring });
    const amira = await desk.personId('amira');
    expect(refused(await desk.ask('people.changePin', { pin: '909192', next: fresh })).code).toBe('wrongPin');
    expect(refused(await desk.ask('people.changePin', { pin: pins.amira, next: pins.amira })).code).toBe(
      'samePin',
    );
    value(await desk.ask('people.changePin', { pin: pins.amira, next: fresh }));
    expect(refused(await opensWith(desk, amira, pins.amira)).code).toBe('wrongPin');
    await desk.restart();
    expect(refused(await opensWith(desk, amira, pins.amira)).code).toBe('wrongPin');
    expect(value(await opensWith(desk, amira, fresh)).phase).toBe('desk');
  });

  it('a forgotten one is set anew at the tiles by a manager’s PIN, also before the records are open', async () => {
    const { desk, by } = await withChen({ keyring });
    const ben = await desk.personId('ben');
    await desk.restart();
    expect((await desk.state()).branch).toBeNull();
    const amira = { person: await desk.personId('amira'), pin: pins.amira };
    expect(refused(await desk.ask('people.resetPin', { person: ben, pin: fresh, by: amira })).code).toBe(
      'managersOnly',
    );
    expect(value(await desk.ask('people.resetPin', { person: ben, pin: fresh, by }))).toMatchObject({
      ...{ phase: 'tiles', person: null },
    });
    expect(value(await opensWith(desk, ben, fresh)).person?.name).toBe('Ben T.');
    await desk.enter('chen');
    expect(await kinds(desk)).toEqual(['pinReset', 'setUp']);
  });

  it('everything lost: the recovery key sets the manager’s PIN anew, and a keyholder’s passphrase does too', async () => {
    const desk = await Desk.at();
    const { recoveryKey, askBack } = value(await desk.ask('setup.create', setUpArgs));
    const groups = askBack.map((position) => recoveryKey.split('-')[position]!);
    value(await desk.ask('setup.confirmRecovery', { groups }));
    const chen = await desk.personId('chen');
    const bad = { person: chen, pin: fresh, by: { passphrase: 'not that one at all' } };
    expect(refused(await desk.ask('people.resetPin', bad)).code).toBe('wrongPassphrase');
    await desk.restart();
    value(await desk.ask('people.resetPin', { person: chen, pin: fresh, by: { recoveryKey } }));
    expect(value(await opensWith(desk, chen, fresh)).phase).toBe('desk');
    const again = { person: chen, pin: '593716', by: { passphrase: keyholdersPassphrase } };
    value(await desk.ask('people.resetPin', again));
    expect(value(await opensWith(desk, chen, '593716')).phase).toBe('desk');
    expect(await kinds(desk)).toEqual(['pinReset', 'pinReset', 'openedWithRecoveryKey', 'setUp']);
  });

  it('B11 a changed PIN dies in the slots of other accounts of the computer too', async () => {
    const { desk } = await withChen({ keyring });
    const other = {
      secret: Uint8Array.from(deviceSecret, (byte) => byte ^ 0xff),
      name: 'kwallet',
      changed: false,
    };
    await desk.restart({ keyring: other });
    await desk.openWithPassphrase();
    await desk.enter('amira');
    const amira = await desk.personId('amira');
    value(await desk.ask('people.changePin', { pin: pins.amira, next: fresh }));
    await desk.restart({ keyring });
    expect(refused(await opensWith(desk, amira, pins.amira)).code).toBe('noPinHere');
    await desk.enter('chen');
    value(await opensWith(desk, amira, fresh));
    await desk.restart();
    value(await opensWith(desk, amira, fresh));
  });
});

describe('keys', () => {
  it('a changed passphrase opens, the former one doesn’t, and the settings say who holds which key', async () => {
    const { desk } = await withChen({ keyring });
    const changed = { pin: pins.chen, passphrase: 'seven grey geese going north' };
    expect(refused(await desk.ask('keys.changePassphrase', { ...changed, passphrase: 'short' })).code).toBe(
      'weakPassphrase',
    );
    const { keys } = value(await desk.ask('keys.changePassphrase', changed));
    expect(keys.map(({ kind, name }) => `${kind} ${name}`).sort()).toEqual([
      ...['passphrase Chen W.', 'pin Amira K.', 'pin Ben T.', 'pin Chen W.', 'recovery null'],
    ]);
    await desk.restart();
    expect(refused(await desk.ask('store.open', { passphrase: keyholdersPassphrase })).code).toBe(
      'wrongPassphrase',
    );
    value(await desk.ask('store.open', { passphrase: changed.passphrase }));
  });

  it('B4 a passphrase that is removed by itself opens nothing any more, its keyholder’s PIN does, and the last one stays', async () => {
    const { desk, by } = await withChen({ keyring });
    const added = value(await desk.ask('people.add', { name: 'Dora M.', role: 'manager', pin: fresh, by }));
    const dora = added.people.find(({ name }) => name === 'Dora M.')!.id;
    const keyOf = async (name: string) =>
      value(await desk.ask('settings.read', {})).keys.find(
        (key) => key.kind === 'passphrase' && key.name === name,
      )?.id ?? 'none';
    const key = await keyOf('Chen W.');
    expect(refused(await desk.ask('keys.removePassphrase', { key, pin: pins.chen })).code).toBe(
      'lastKeyholder',
    );
    value(await opensWith(desk, dora, fresh));
    const hers = 'seven grey geese going north';
    value(await desk.ask('keys.changePassphrase', { pin: fresh, passphrase: hers }));
    expect(refused(await desk.ask('keys.removePassphrase', { key, pin: pins.ben })).code).toBe('wrongPin');
    const gone = value(await desk.ask('keys.removePassphrase', { key, pin: fresh }));
    expect(gone.keys.filter(({ kind }) => kind === 'passphrase').map(({ name }) => name)).toEqual([
      'Dora M.',
    ]);
    expect(gone.events[0]).toMatchObject({
      kind: 'passphraseRemoved',
      byName: 'Dora M.',
      aboutName: 'Chen W.',
    });
    await desk.restart();
    expect(refused(await desk.ask('store.open', { passphrase: keyholdersPassphrase })).code).toBe(
      'wrongPassphrase',
    );
    await desk.enter('chen');
    await desk.restart();
    value(await desk.ask('store.open', { passphrase: hers }));
  });

  it('B11 a new recovery key takes over only once part of it was typed back; until then the former one opens', async () => {
    const desk = await Desk.at();
    const first = value(await desk.ask('setup.create', setUpArgs));
    const groupsOf = ({ recoveryKey, askBack }: typeof first) =>
      askBack.map((position) => recoveryKey.split('-')[position]!);
    value(await desk.ask('setup.confirmRecovery', { groups: groupsOf(first) }));
    await desk.enter('chen');
    value(await desk.ask('keys.newRecoveryKey', { pin: pins.chen }));
    expect((await desk.state()).phase).toBe('desk');
    await desk.restart();
    value(await desk.ask('store.open', { recoveryKey: first.recoveryKey }));
    await desk.enter('chen');
    const second = value(await desk.ask('keys.newRecoveryKey', { pin: pins.chen }));
    value(await desk.ask('setup.confirmRecovery', { groups: groupsOf(second) }));
    expect((await kinds(desk))[0]).toBe('recoveryKeyMade');
    await desk.restart();
    expect(refused(await desk.ask('store.open', { recoveryKey: first.recoveryKey })).code).toBe(
      'wrongRecoveryKey',
    );
    value(await desk.ask('store.open', { recoveryKey: second.recoveryKey }));
  });

  it('B7 keys made with less than this computer bears are made anew when somebody types what opens them', async () => {
    const { desk } = await withChen({ keyring });
    const stronger = { ...kdfFloor, passes: 3 };
    await desk.restart({ kdf: stronger });
    await desk.enter('chen');
    await desk.restart();
    await desk.openWithPassphrase();
    await desk.restart();
    const { inspectKdfs } = await import('../../support/office-slots');
    const made = await inspectKdfs(desk.settings.home);
    const chen = await desk.personId('chen');
    expect(made.filter(({ person }) => person === chen).map(({ passes }) => passes)).toEqual([3, 3]);
    expect(made.filter(({ person }) => person !== chen).every(({ passes }) => passes === 2)).toBe(true);
    await desk.enter('chen');
  });
});

describe('the branch', () => {
  it('keeps what a manager changes, says which fields, and never lets code or currency go', async () => {
    const { desk } = await withChen();
    const wanted = { ...branch, name: 'Mill Lane', jurisdiction: 'GB-SCT', lockAfterMinutes: 9 };
    const { events } = value(await desk.ask('branch.change', { branch: wanted }));
    expect(events[0]).toMatchObject({
      ...{ kind: 'branchChanged', byName: 'Chen W.' },
      fields: ['name', 'jurisdiction', 'lockAfterMinutes'],
    });
    for (const other of [{ code: 'OTL' }, { currency: 'EUR' }])
      expect(refused(await desk.ask('branch.change', { branch: { ...wanted, ...other } })).code).toBe(
        'notValid',
      );
    await desk.restart();
    await desk.openWithPassphrase();
    expect((await desk.state()).branch).toMatchObject({ name: 'Mill Lane', jurisdiction: 'GB-SCT' });
  });

  it('13.2 goes by its playbook’s hours until a manager sets its own, and by those after a restart', async () => {
    const { desk } = await withChen();
    const before = value(await desk.ask('settings.read', {}));
    expect(before.branch.hours).toBeNull();
    expect(before.usualHours).toEqual(hoursOfWeek(shippedPlaybook('retail').counter.hours));
    const monday = [
      { from: '09:00', to: '12:30' },
      { from: '13:30', to: '17:00' },
    ];
    const hours = {
      week: { ...before.usualHours.week, monday, sunday: [] },
      closed: [{ day: '2026-12-25', name: 'Christmas Day' }],
    };
    const after = value(await desk.ask('branch.changeHours', { hours }));
    expect(after.branch.hours).toEqual(hours);
    expect(after.events[0]).toMatchObject({ kind: 'hoursChanged', byName: 'Chen W.' });
    // The same once more is no change, and the rest of the branch leaves them as they are.
    value(await desk.ask('branch.changeHours', { hours }));
    const named = value(await desk.ask('branch.change', { branch: { ...branch, name: 'Mill Lane' } }));
    expect(named.events.filter(({ kind }) => kind === 'hoursChanged')).toHaveLength(1);
    await desk.restart();
    await desk.openWithPassphrase();
    expect((await desk.state()).branch?.hours).toEqual(hours);
    await desk.enter('chen');
    expect(value(await desk.ask('branch.changeHours', { hours: null })).branch.hours).toBeNull();
  });

  it('13.2 keeps when somebody is here, tells it at the desk and never on the tiles', async () => {
    const { desk } = await withChen();
    const ben = await desk.personId('ben');
    const rota = { weekdays: ['monday' as const], away: [{ from: '2026-12-24', to: '2026-12-31' }] };
    const { people, events } = value(await desk.ask('people.changeRota', { person: ben, rota }));
    expect(people.find(({ id }) => id === ben)?.rota).toEqual(rota);
    expect(events[0]).toMatchObject({ kind: 'rotaChanged', byName: 'Chen W.', aboutName: 'Ben T.' });
    const atTheDesk = (await desk.state()).people.find(({ id }) => id === ben);
    expect(atTheDesk?.rota).toEqual(rota);
    await desk.restart();
    const tiles = (await desk.openWithPassphrase()).people;
    expect(tiles.every((tile) => tile.rota === undefined)).toBe(true);
    await desk.enter('chen');
    expect((await desk.state()).people.find(({ id }) => id === ben)?.rota).toEqual(rota);
    value(await desk.ask('people.changeRota', { person: ben, rota: null }));
    expect((await desk.state()).people.find(({ id }) => id === ben)?.rota).toBeUndefined();
    const gone = '0190a5f0-1111-7000-8000-000000000148';
    expect(refused(await desk.ask('people.changeRota', { person: gone, rota })).code).toBe('noSuchThing');
  });

  it('0.1 begins new complaints with the playbook that a manager chose, and leaves those begun before with theirs', async () => {
    const { desk } = await withChen();
    const id = await desk.begin();
    await desk.draft(id, 'words', 'It is broken');
    value(await desk.ask('branch.change', { branch: { ...branch, playbook: 'hotel' } }));
    expect((await desk.open(id)).incident.playbook?.name).toBe('retail');
    expect((await desk.open(await desk.begin())).incident.playbook?.name).toBe('hotel');
  });
});
