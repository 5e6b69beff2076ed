// Opens the book on an open store: who this desk is, where its counts go on, and the catalogue of what is in the store.
import { guessPlan } from '#domain/history/phone-plans';
import { Checkpoints } from '../audit/checkpoints';
import type { ClosedOnes } from '../catalogue/closed-ones';
import { SealedCatalogue } from '../catalogue/sealed-catalogue';
import { readHeld, findEnd } from './book-opening';
import { keepCatalogueWhole } from './catalogue-keeping';
import { endNow, type DeskEnd } from './desk-end';
import { eventCrypto } from './event-crypto';
import { beginNewChain, DeskCounts, forgetHealed, readDevice, type DeviceRecord } from './desk-records';
import { emptyChain } from './device-chain';
import { Erasing } from './erasing';
import type { ErasedElsewhere } from './erasing-end';
import { IncidentBook, type BookParts } from './incident-book';
import { IncidentKeeper } from './incident-keeper';
import { ReferenceCounter } from './reference-counter';
import { patiently } from '../vault/patiently';
import type { Vault } from '../vault/vault';

export interface OpenedBook {
  book: IncidentBook;
  /** What this desk has signed of its own chain. */
  checkpoints: Checkpoints;
  /** For what comes from and goes to other desks. */
  keeper: IncidentKeeper;
  device: DeviceRecord;
  erasing: Erasing;
  /** What was closed long ago. */
  closed: ClosedOnes;
  /** Where this desk's counts stood at the last checkpoint. */
  lastEnd(): DeskEnd | null;
  /**
   * Another book takes its place on the same store: from here on nothing of this one writes. Only while the store stands
   * still: a checkpoint that no book hears of would give numbers twice.
   */
  letGo(): Promise<void>;
}

/**
 * Reads what changed since the last checkpoint, and nothing else where there was one. A damaged incident is listed as
 * damaged. @throws VaultError where nothing can be read
 */
export async function openBook(
  vault: Vault,
  about: Pick<BookParts, 'branch' | 'playbook' | 'ids' | 'now'> & { elsewhere?: ErasedElsewhere },
): Promise<OpenedBook> {
  const { branch, ids, now, elsewhere = { note: async () => undefined } } = about;
  const newId = () => ids.next();
  const plan = guessPlan(branch);
  const files = vault.blocks;
  const catalogue = await patiently(() => new SealedCatalogue({ files, plan, zone: branch.zone, now }));
  const kept = await readDevice(vault, newId);
  const counts = await DeskCounts.read(vault);
  const references = new ReferenceCounter(
    { code: branch.code, zone: branch.zone, letter: kept.letter },
    counts.reserve,
    (reserve) => counts.saveReserve(reserve),
  );
  const found = await findEnd(vault, kept, counts.end, { catalogue, ids, references });
  // A damaged journal may have held the last events of any incident.
  const isJournalDamaged = vault.health().journal !== null;
  if (found.damaged.length > 0 || isJournalDamaged) references.trustReserve();
  const isNewDamage = isJournalDamaged || found.damaged.some((id) => !kept.unreadable.includes(id));
  const device = isNewDamage
    ? await beginNewChain(vault, kept, found.damaged, newId)
    : await forgetHealed(vault, kept, found.damaged);
  const maker = {
    ...{ branch: branch.id, device: device.id, desk: device.letter, zone: branch.zone },
    ...{ ids, crypto: eventCrypto },
  };
  const keeper = new IncidentKeeper(
    { vault, maker, catalogue, references },
    isNewDamage ? emptyChain : found.chainEnd,
  );
  const desk = { branch: branch.id, device: device.id, zone: branch.zone };
  const checkpoints = await Checkpoints.open(vault, desk, found.chainEnd);
  const hearNoMore = vault.onCheckpoint(async (incidents) => {
    const end = endNow(device.id, keeper.endWith(incidents), { ids, references });
    await catalogue.checkpoint();
    await counts.saveEnd(end);
    await checkpoints.make(end, now());
  });
  const documents = {
    ids: () => vault.incidentIds(),
    count: () => vault.incidentCount(),
    read: async (id: string) => (await readHeld(vault, id))?.incident ?? null,
  };
  await keepCatalogueWhole(catalogue, documents, plan);
  // What was the disk's moment last time may be read by now: keeping it puts it right in the list. Behind everybody's work.
  void keeper.lookAgain().catch(() => undefined);
  const { attachments } = vault;
  const book = new IncidentBook({ ...about, keeper, attachments, catalogue, references });
  // In its own time: nobody waits for it, and what fails is tried at the next opening.
  void book.sweepAttachments().catch(() => undefined);
  const erasing = new Erasing({ vault, keeper, catalogue, elsewhere, now });
  // What a crash left is brought to its end behind everybody's work; where the disk refuses, the next opening tries again.
  void erasing.resume().catch(() => undefined);
  const letGo = async () => {
    hearNoMore();
    await catalogue.retire();
  };
  const lastEnd = () => counts.end;
  return { book, checkpoints, keeper, device, erasing, closed: catalogue, lastEnd, letGo };
}
