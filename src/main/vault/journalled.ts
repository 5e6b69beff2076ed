// Sorts what the journal held at opening by the incidents and records it is about.
import { readDelta, type DocumentDelta } from './document-delta';
import type { JournalledIncident } from './incident-documents';
import type { Replayed } from './journal-replay';
import { recordNames } from './record-names';
import type { JournalledRecord } from './sealed-records';
import { VaultError } from './vault-error';

/** @throws VaultError 'unknown-shape' */
export function journalledIncidents(changes: Replayed['changes']): Map<string, JournalledIncident> {
  const found = new Map<string, JournalledIncident>();
  for (const { segment, entry } of changes) {
    if (entry.kind !== 'incident') continue;
    const before = found.get(entry.incident);
    const change: { revision: number; delta: DocumentDelta } = {
      revision: entry.revision,
      delta: readDelta(entry.json),
    };
    found.set(entry.incident, {
      key: entry.key ?? before?.key ?? null,
      changes: [...(before?.changes ?? []), change],
      segment,
    });
  }
  return found;
}

/** @throws VaultError 'newer' for a record this version doesn't know, 'unknown-shape' */
export function journalledRecords(changes: Replayed['changes']): Map<string, JournalledRecord> {
  const found = new Map<string, JournalledRecord>();
  for (const { segment, entry } of changes) {
    if (entry.kind !== 'record') continue;
    if (!(recordNames as readonly string[]).includes(entry.name)) throw new VaultError('newer');
    found.set(entry.name, { value: JSON.parse(entry.json) as unknown, segment });
  }
  return found;
}
