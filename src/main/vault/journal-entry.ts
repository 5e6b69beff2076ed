// What a journal record says: one or more changes, in their order. A fresh incident's key travels in bytes, because
// a copy of a key in text can't be wiped.
import { VaultError } from './vault-error';

export type JournalEntry =
  | {
      readonly kind: 'incident';
      readonly incident: string;
      /** Of the incident's document after this change. */
      readonly revision: number;
      /** Only with the first change of a new incident. */
      readonly key: Buffer | null;
      readonly json: string;
    }
  | { readonly kind: 'record'; readonly name: string; readonly json: string }
  /** Segments that a failed write ended: how many records of each were acknowledged. What follows doesn't count. */
  | { readonly kind: 'ends'; readonly segments: readonly { number: number; records: number }[] };

// kind(1) · length of the rest(4) · incident: id(16) revision(6) hasKey(1) key(32) JSON · record: JSON [name, value]
//                                  · ends: number(6) records(6), each
const kinds = { incident: 1, record: 2, ends: 3 } as const;

export function encodeEntry(entry: JournalEntry): Buffer {
  if (entry.kind === 'incident') return encodeIncident(entry);
  const body = bodyOf(entry);
  const bytes = Buffer.alloc(5 + body.length);
  writeHead(bytes, entry.kind);
  body.copy(bytes, 5);
  return bytes;
}

/** Every save makes one of these: one buffer, written once. */
function encodeIncident({ incident, revision, key, json }: JournalEntry & { kind: 'incident' }): Buffer {
  const jsonAt = 5 + 23 + (key?.length ?? 0);
  const bytes = Buffer.allocUnsafe(jsonAt + Buffer.byteLength(json));
  writeHead(bytes, 'incident');
  bytes.write(incident.replaceAll('-', ''), 5, 'hex');
  bytes.writeUIntBE(revision, 21, 6);
  bytes[27] = key ? 1 : 0;
  key?.copy(bytes, 28);
  bytes.write(json, jsonAt);
  return bytes;
}

function writeHead(bytes: Buffer, kind: keyof typeof kinds): void {
  bytes[0] = kinds[kind];
  bytes.writeUInt32BE(bytes.length - 5, 1);
}

/** @throws VaultError 'newer' for a kind this version doesn't know, 'unknown-shape' */
export function decodeEntries(content: Buffer): JournalEntry[] {
  const entries: JournalEntry[] = [];
  try {
    for (let at = 0; at < content.length;) {
      const end = at + 5 + content.readUInt32BE(at + 1);
      if (end > content.length) throw new RangeError('short');
      entries.push(entryOf(content.readUInt8(at), content.subarray(at + 5, end)));
      at = end;
    }
  } catch (error) {
    throw error instanceof VaultError ? error : new VaultError('unknown-shape', { cause: error });
  }
  return entries;
}

function bodyOf(entry: JournalEntry & { kind: 'record' | 'ends' }): Buffer {
  if (entry.kind === 'record') return Buffer.from(JSON.stringify([entry.name, entry.json]), 'utf8');
  const body = Buffer.alloc(12 * entry.segments.length);
  entry.segments.forEach(({ number, records }, n) => {
    body.writeUIntBE(number, 12 * n, 6);
    body.writeUIntBE(records, 12 * n + 6, 6);
  });
  return body;
}

function entryOf(kind: number, body: Buffer): JournalEntry {
  if (kind === kinds.record) {
    const [name, json] = JSON.parse(body.toString('utf8')) as [string, string];
    return { kind: 'record', name, json };
  }
  if (kind === kinds.ends) {
    const segments = Array.from({ length: body.length / 12 }, (_, n) => ({
      number: body.readUIntBE(12 * n, 6),
      records: body.readUIntBE(12 * n + 6, 6),
    }));
    return { kind: 'ends', segments };
  }
  if (kind !== kinds.incident) throw new VaultError('newer');
  const hasKey = body.readUInt8(22) === 1;
  return {
    kind: 'incident',
    incident: uuidOf(body.subarray(0, 16)),
    revision: body.readUIntBE(16, 6),
    key: hasKey ? Buffer.from(body.subarray(23, 55)) : null,
    json: body.toString('utf8', hasKey ? 55 : 23),
  };
}

/** @param bytes sixteen */
export function uuidOf(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return groups.join('-');
}
