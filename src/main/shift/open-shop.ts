// An open store read as a shop: its branch, its people, its book of incidents.
import type { Checkpoints } from '../audit/checkpoints';
import { erasedElsewhere } from '../backup/erased-elsewhere';
import { BothTold } from '../incidents/both-told';
import { openBook, type OpenedBook } from '../incidents/open-book';
import type { GrowingIds } from '../incidents/growing-ids';
import { Aftercare } from './aftercare';
import type { IncidentBook } from '../incidents/incident-book';
import { PublishedPlaybooks } from '../playbook/published-playbooks';
import type { PlaybookShelf } from '../playbook/playbook-shelf';
import type { FilePort } from '../vault/file-port';
import { nodeFiles } from '../vault/node-files';
import { VaultError, type Vault } from '../vault/vault';
import type { KdfParameters } from '../vault/kdf';
import { ShopEvents } from './shop-events';
import type { Playbook } from '#domain/playbook/playbook';
import {
  branchRecord,
  peopleRecord,
  preferencesRecord,
  settingsRecord,
  type BranchRecord,
  type PersonRecord,
  type PreferencesRecord,
  type SettingsRecord,
} from './store-records';

export interface OpenShop {
  vault: Vault;
  branch: BranchRecord;
  people: PersonRecord[];
  settings: SettingsRecord;
  preferences: PreferencesRecord;
  /** What new complaints go by. */
  playbook: Playbook;
  published: PublishedPlaybooks;
  book: IncidentBook;
  checkpoints: Checkpoints;
  keeper: OpenedBook['keeper'];
  device: OpenedBook['device'];
  erasing: OpenedBook['erasing'];
  closed: OpenedBook['closed'];
  lastEnd: OpenedBook['lastEnd'];
  letGo: OpenedBook['letGo'];
  bothTold: BothTold;
  aftercare: Aftercare;
  events: ShopEvents;
  /** What keys are to be made with on this computer; null: nobody has measured it. */
  kdf: KdfParameters | null;
}
export interface ShopTools {
  shelf: PlaybookShelf;
  ids: GrowingIds;
  /** Epoch milliseconds. */
  now: () => number;
  /** For tests: instead of what was measured. */
  kdf?: KdfParameters;
  /** Everything of this computer's lies below it. */
  home: string;
  /** For tests: a disk that stops or fails. */
  files?: FilePort;
}

/** @throws VaultError 'damaged' when what every shop has isn't there */
export async function openShop(
  vault: Vault,
  { shelf, ids, now, kdf: chosen, home, files = nodeFiles }: ShopTools,
  sample: boolean,
): Promise<OpenShop> {
  const branch = await vault.readRecord('branch', branchRecord);
  const people = await vault.readRecord('people', peopleRecord);
  if (!branch || !people) throw new VaultError('damaged');
  const settings = (await vault.readRecord('settings', settingsRecord)) ?? {
    ...{ v: 1, recoveryConfirmedAt: null, filledAt: null, kdf: null },
  };
  const kdf = chosen ?? settings.kdf;
  if (kdf) vault.useKdf(kdf);
  const preferences = (await vault.readRecord('preferences', preferencesRecord)) ?? { v: 1, of: {} };
  const published = await PublishedPlaybooks.of(vault);
  shelf.goBy(published);
  const playbook = await shelf.playbook(branch.setup.playbook);
  if (!playbook) throw new Error('the branch names a playbook that did not come with this version');
  const { code, currency, language } = branch.setup;
  const about = { id: branch.id, code, zone: branch.zone, currency, language, sample };
  const elsewhere = sample ? {} : { elsewhere: erasedElsewhere(files, vault, home) };
  const opened = await openBook(vault, { branch: about, playbook, ids, now, ...elsewhere });
  const bothTold = new BothTold({ vault, book: opened.book, keeper: opened.keeper });
  // Where the disk refuses, the next opening tries again.
  await bothTold.resume().catch(() => undefined);
  return {
    vault,
    published,
    branch,
    people: people.people,
    settings: settings as SettingsRecord,
    preferences: preferences as PreferencesRecord,
    playbook,
    ...opened,
    bothTold,
    aftercare: new Aftercare(vault),
    events: new ShopEvents(vault, branch.zone, now),
    kdf,
  };
}
