// Everything that Amends keeps or lets out, in the formats of today, made once and kept for ever: what a later version
// has to open. Made by `npm run formats:keep`.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { segmentFormat } from '#main/catalogue/segment/layout';
import { catalogueFormat } from '#main/catalogue/manifest';
import type { Answer } from '#contract/refusal';
import { GrowingIds } from '#main/incidents/growing-ids';
import { openBook } from '#main/incidents/open-book';
import { letterFormat } from '#main/letterbox/letter-seal';
import { OfficeRoom } from '#main/office/office';
import { PlaybookShelf } from '#main/playbook/playbook-shelf';
import { keepingRecord, nothingKept } from '#main/records/keeping-record';
import { openVaultFolder } from '#main/vault/vault';
import { kdfFloor } from '#main/vault/kdf';
import { blocksFormat } from '#main/vault/block-bytes';
import { journalFormat } from '#main/vault/journal-bytes';
import { keyTableFormat } from '#main/vault/key-table-codec';
import { sealedFormat } from '#main/vault/sealed-bytes';
import { shelfFormat } from '#main/vault/shelf-codec';
import { storeFormat } from '#main/vault/store-header';
import { aPdfFile } from '../pictures';
import { wholeStory } from '../office-story';

/** A format that changes needs a fixture of its own, beside those that are there. */
export const formatsOfToday = {
  ...{ header: storeFormat, keyTable: keyTableFormat, shelf: shelfFormat, sealed: sealedFormat },
  ...{ journal: journalFormat, blocks: blocksFormat, catalogue: catalogueFormat, search: segmentFormat },
  ...{ letter: letterFormat, backup: 1, export: 1, erased: 1 },
};

export interface Held {
  formats: typeof formatsOfToday;
  madeAt: string;
  recoveryKey: string;
  passphrase: string;
  /** Of the keyring, hex. */
  deviceSecret: string;
  pins: { chen: string; amira: string };
  /** By what they are: ids. */
  complaints: Record<'filed' | 'open' | 'packed' | 'journalled' | 'erased', string>;
  words: Record<'open' | 'packed' | 'journalled' | 'letter', string>;
  /** Of the filed one: hash of a file that is with it. */
  attachment: string;
  letter: string;
}

const elsewhere = '/media/stick/Amends backup';
const playbooks = resolve(import.meta.dirname, '../../../resources/playbooks');
const at = Date.parse('2026-11-21T14:02:00Z');
const secret = Uint8Array.from({ length: 32 }, (_, n) => n * 5 + 3);
const pins = { chen: '271828', amira: '314159' };
const passphrase = 'quiet lantern over harbour';
const words = {
  ...{ open: 'The kettle leaked over the counter', packed: 'Déjà vu: the zip broke again' },
  ...{ journalled: 'Nobody rang back about the lamp', letter: 'Charged twice, and nobody here yet' },
};

/** @param to an empty folder: `home`, `backup`, `everything.jsonl` and `holds.json` go there */
export async function keepFormats(to: string): Promise<void> {
  const home = join(to, 'work');
  let clock = at;
  const now = () => clock;
  const office = new OfficeRoom(
    {
      ...{ home, appVersion: '0.1.0', playbooks, kdf: kdfFloor },
      keyring: { secret, name: 'gnome_libsecret', changed: false },
    },
    { now, onState: () => undefined },
  );
  await office.start();
  const { recoveryKey, askBack } = value(
    await office.answer('setup.create', {
      branch: {
        ...{ name: 'Mill Lane Stores', code: 'MIL', address: '14 Mill Lane', currency: 'GBP' },
        ...{ language: 'en', paper: 'A4', playbook: 'retail', customersCanSee: false, jurisdiction: null },
        ...{
          lockAfterMinutes: 5,
          closeAfterSleepHours: 2,
          panic: '',
          dutyNumber: '',
          secondDesk: false,
        },
      },
      manager: { name: 'Chen W.', pin: pins.chen, passphrase },
      staff: [{ name: 'Amira K.', role: 'staff', pin: pins.amira }],
    }),
  );
  const groups = askBack.map((position) => recoveryKey.split('-')[position] ?? '');
  value(await office.answer('setup.confirmRecovery', { groups }));
  const { people } = value(await office.answer('app.state', {}));
  const enter = async (name: 'chen' | 'amira') => {
    const person = people.find((one) => one.name.toLowerCase().startsWith(name))?.id ?? '';
    value(await office.answer('shift.enter', { person, pin: pins[name] }));
  };
  await enter('amira');
  const begin = async (text: string) => {
    const begun = value(await office.answer('incident.begin', { length: 'usual', channel: 'walkIn' }));
    const { id } = begun.incident;
    const proposals = [{ type: 'wordsHeard.v1' as const, payload: { text } }];
    value(await office.answer('incident.tell', { id, proposals, settles: [] }));
    clock += 60_000;
    return id;
  };
  const filed = await begin('I paid once and it left my account twice');
  for (const scene of wholeStory) {
    const { incident } = value(await office.answer('incident.open', { id: filed }));
    value(await office.answer('incident.tell', { id: filed, proposals: scene(incident), settles: [] }));
  }
  const attached = value(await office.answer('attach', { id: filed, file: aPdfFile }));
  const attachment = attached.incident.attachments[0]?.id ?? '';
  const open = await begin(words.open);
  const place = { stage: 'listen' as const, step: 'listening' };
  value(await office.answer('incident.draft', { id: open, field: 'words', value: 'And the', place }));
  const packed = await begin(words.packed);
  const erased = await begin('This is going to be erased');
  const voided = { type: 'incidentVoided.v1' as const, payload: { reason: 'The wrong button.' } };
  value(await office.answer('incident.tell', { id: erased, proposals: [voided], settles: [] }));
  await enter('chen');
  value(await office.answer('incident.erase', { id: erased }));
  value(await office.answer('recordsBackUp', { folder: join(to, 'backup', 'Amends backup') }));
  value(await office.answer('recordsExportAll', { file: join(to, 'everything.jsonl') }));
  value(await office.answer('shift.lock', {}));
  const letter = value(await office.answer('letterbox.begin', {})).id;
  value(
    await office.answer('letterbox.write', { id: letter, words: words.letter, name: 'Grace', number: '' }),
  );
  await office.answer('stop', null);

  const journalled = await addInTheJournal(join(home, 'store'), { recoveryKey, packed, now });
  // As after a plug was pulled: what is in the journal stays there.
  cpSync(home, join(to, 'home'), { recursive: true, filter: (path) => !path.endsWith('/lock') });
  await journalled.release();
  const held: Held = {
    ...{ formats: formatsOfToday, madeAt: new Date(at).toISOString(), recoveryKey, passphrase, pins, words },
    deviceSecret: Buffer.from(secret).toString('hex'),
    ...{ complaints: { filed, open, packed, journalled: journalled.id, erased }, attachment, letter },
  };
  mkdirSync(to, { recursive: true });
  writeFileSync(join(to, 'holds.json'), `${JSON.stringify(held, null, 2)}\n`);
}

/** One complaint goes into a pack, and one is written that only the journal has. */
async function addInTheJournal(
  store: string,
  { recoveryKey, packed, now }: { recoveryKey: string; packed: string; now: () => number },
) {
  const journal = { segmentBytes: 64 * 1024, quiet: 0, long: Infinity };
  const folder = await openVaultFolder(store, { kdf: kdfFloor, journal });
  const vault = await folder.openWithRecoveryKey({ recoveryKey, deviceSecret: secret });
  // Where the backup lies is another place wherever this is opened.
  const keeping = (await vault.readRecord('keeping', keepingRecord)) ?? nothingKept;
  if (keeping.backup)
    await vault.saveRecord('keeping', { ...keeping, backup: { ...keeping.backup, folder: elsewhere } });
  await vault.checkpoint();
  await vault.pack([packed]);
  const playbook = await new PlaybookShelf(playbooks).playbook('retail');
  if (!playbook) throw new Error('the shipped playbook is missing');
  const people = {
    ...{ id: '0197a000-0000-7000-8000-00000000000a', name: 'Amira K.' },
    ...{ role: 'staff' as const, leadsComplaints: false },
  };
  const branch = { id: people.id, code: 'MIL', zone: 'Europe/London', currency: 'GBP', language: 'en' };
  const ids = new GrowingIds(now);
  const { book } = await openBook(vault, { branch: { ...branch, sample: false }, playbook, ids, now });
  const { id } = book.begin(people, { length: 'usual', channel: 'walkIn' }).incident;
  const heard = { type: 'wordsHeard.v1' as const, payload: { text: words.journalled } };
  value(await book.tell(people, id, [heard], []));
  return { id, release: () => folder.release() };
}

function value<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
  return answer.value;
}
