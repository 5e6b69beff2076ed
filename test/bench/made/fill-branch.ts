// Fills a branch with made-up complaints: documents, the catalogue told from them, and where the desk's counts end.
import { recordOf, type CatalogueRecord } from '../../../src/main/catalogue/record';
import { SealedCatalogue } from '../../../src/main/catalogue/sealed-catalogue';
import { DeskCounts } from '../../../src/main/incidents/desk-records';
import { emptyChain, type ChainEnd } from '../../../src/main/incidents/device-chain';
import { eventCrypto } from '../../../src/main/incidents/event-crypto';
import { holdDocument } from '../../../src/main/incidents/held-incident';
import type { IncidentDocument, Vault } from '../../../src/main/vault/vault';
import { plan } from './made-branch';
import { device, madeEvents } from './made-events';
import { complaint, now } from './made-up-complaints';

/** As many as one checkpoint folds. */
const piece = 5_000;
/** Older ones are packed: docs/decisions/0010-journal.md. */
const packedAfter = 90 * 24 * 3_600_000;

export async function fillBranch(vault: Vault, size: number): Promise<void> {
  await vault.saveRecord('device', { v: 1, id: device, letter: 'A', former: [], unreadable: [] });
  const catalogue = new SealedCatalogue({
    ...{ files: vault.blocks, plan, zone: 'Europe/London', now: () => now },
  });
  let chain = emptyChain;
  const old: string[] = [];
  for (let first = 1; first <= size; first += piece) {
    const filled = await fill(vault, [first, Math.min(size, first + piece - 1)], size, chain);
    chain = filled.chain;
    old.push(...filled.old);
    await catalogue.fill(filled.records);
    await catalogue.tidy();
    await vault.checkpoint();
  }
  await catalogue.markWhole(true);
  await vault.pack(old);
  await countOn(vault, size, chain);
  await vault.checkpoint();
}

async function fill(vault: Vault, [from, to]: [number, number], size: number, before: ChainEnd) {
  const records: CatalogueRecord[] = [];
  const old: string[] = [];
  let chain = before;
  const saves: Promise<void>[] = [];
  for (let n = from; n <= to; n += 1) {
    const made = complaint(n, size);
    const { events, chain: end } = madeEvents(made, chain);
    chain = end;
    const document: IncidentDocument = { v: 1, incident: made.id, events, drafts: {} };
    const { incident, unverified } = holdDocument(document, eventCrypto);
    if (unverified > 0 || incident.newer > 0) throw new Error('a made-up event can’t be read back');
    records.push(recordOf(incident, plan));
    saves.push(vault.save(made.id, () => document));
    if (incident.state === 'sealed' && Date.parse(made.receivedAt ?? '') < now - packedAfter)
      old.push(made.id);
    if (saves.length >= 100) await Promise.all(saves.splice(0));
  }
  await Promise.all(saves);
  return { records, old, chain };
}

async function countOn(vault: Vault, size: number, { seq, hash }: ChainEnd): Promise<void> {
  const given = { [String(new Date(now).getUTCFullYear())]: size };
  const counts = await DeskCounts.read(vault);
  await counts.saveReserve(given);
  const lastId = complaint(Math.max(1, size), Math.max(1, size)).id;
  await counts.saveEnd({ device, seq, hash, lastId, given });
}
