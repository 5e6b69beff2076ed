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
  const body = bodyOf(entry);
  const head = Buffer.alloc(5);
  head.writeUInt8(kinds[entry.kind], 0);
  head.writeUInt32BE(body.length, 1);
  return Buffer.concat([head, body]);
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

function bodyOf(entry: JournalEntry): Buffer {
  if (entry.kind === 'record') return Buffer.from(JSON.stringify([entry.name, entry.json]), 'utf8');
  if (entry.kind === 'ends') {
    const body = Buffer.alloc(12 * entry.segments.length);
    entry.segments.forEach(({ number, records }, n) => {
      body.writeUIntBE(number, 12 * n, 6);
      body.writeUIntBE(records, 12 * n + 6, 6);
    });
    return body;
  }
  const head = Buffer.alloc(23);
  head.write(entry.incident.replaceAll('-', ''), 0, 'hex');
  head.writeUIntBE(entry.revision, 16, 6);
  head.writeUInt8(entry.key ? 1 : 0, 22);
  return Buffer.concat([head, entry.key ?? Buffer.alloc(0), Buffer.from(entry.json, 'utf8')]);
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
