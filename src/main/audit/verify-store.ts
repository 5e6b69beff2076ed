// Reads every document once and holds it against the chains and the signed checkpoints. Changes nothing.
import { ChainWalk } from '#domain/audit/chain-walk';
import type { Checkpoint } from '#domain/audit/checkpoint';
import type { AuditResult, Finding } from '#domain/audit/findings';
import { holdAgainst } from '#domain/audit/hold-against';
import { readEvent } from '#domain/event/envelope';
import { eventCrypto } from '../incidents/event-crypto';
import { VaultError, type IncidentDocument, type Vault } from '../vault/vault';
import { isSignedBy } from './ed25519';

export interface VerifyOptions {
  checkpoints: readonly Checkpoint[];
  /** Keys whose countersignatures count, known from elsewhere. */
  trusted?: readonly string[];
  /** Called now and then; answers false to stop, and then there is no result. */
  onProgress?: (done: number, total: number) => boolean;
}

/** How many documents are read before others get a turn in this thread. */
const atATime = 20;

/** Null when it was stopped. @throws VaultError 'closed' */
export function verifyStore(vault: Vault, options: VerifyOptions): Promise<AuditResult | null> {
  return verifyDocuments(vault.incidentIds(), (id) => documentOf(vault, id), options);
}

/** @param read null: there is such an incident, and it can't be read */
export async function verifyDocuments(
  incidents: readonly string[],
  read: (id: string) => Promise<IncidentDocument | null>,
  options: VerifyOptions,
): Promise<AuditResult | null> {
  const ids = [...incidents].sort();
  const walk = new ChainWalk();
  const findings: Finding[] = [];
  let events = 0;
  let erased = 0;
  for (const [at, id] of ids.entries()) {
    if (at % atATime === 0) {
      if (options.onProgress?.(at, ids.length) === false) return null;
      await new Promise((others) => setImmediate(others));
    }
    const document = await read(id);
    if (!document) {
      findings.push({ kind: 'unreadable', incident: id });
      continue;
    }
    const met = meetAll(walk, document);
    events += met.events;
    erased += met.erased;
    if (met.changed > 0) findings.push({ kind: 'changed', incident: id, events: met.changed });
  }
  options.onProgress?.(ids.length, ids.length);
  const held = holdAgainst(walk, options.checkpoints, { isSignedBy, trusted: options.trusted ?? [] });
  return {
    ...{ incidents: ids.length, events, erased, devices: walk.devices },
    ...{ checkpoints: options.checkpoints.length, countersigned: held.countersigned },
    findings: [...findings, ...walk.findings(), ...held.findings],
  };
}

function meetAll(
  walk: ChainWalk,
  document: IncidentDocument,
): { events: number; erased: number; changed: number } {
  let changed = 0;
  let erased = 0;
  for (const stored of document.events) {
    const event = readEvent(stored, eventCrypto);
    if (!event || event.header.incident !== document.incident) {
      changed += 1;
      continue;
    }
    if (event.unread === 'erased') erased += 1;
    const { device, seq, prev } = event.header;
    walk.meet({ device, seq, prev, hash: event.hash, incident: document.incident });
  }
  return { events: document.events.length, erased, changed };
}

/** Null for a document that can't be read: it keeps nobody from the others. @throws VaultError 'closed', 'busy' */
export async function documentOf(vault: Vault, id: string): Promise<IncidentDocument | null> {
  try {
    return await vault.read(id);
  } catch (error) {
    if (error instanceof VaultError && error.code !== 'closed' && error.code !== 'busy') return null;
    throw error;
  }
}
