// Checks a file that Amends exported: its signature, its counts, and every event in it. Needs no store and no key.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import {
  exportedIncident,
  exportEnd,
  exportHead,
  signedEndText,
  type ExportedIncident,
  type ExportHead,
} from '#domain/audit/export-file';
import { readEvent } from '#domain/event/envelope';
import { isSignedBy } from '../audit/ed25519';
import { eventCrypto } from '../incidents/event-crypto';

export interface ExportRead {
  head: ExportHead;
  incidents: number;
  events: number;
  /** Events whose content stayed where they were made. */
  withheld: number;
  /** The desk's key, to compare with the one that the branch tells. */
  key: string;
  /** What doesn't hold, in the order of the file. Empty: the file is as it was made. */
  wrong: ('changedEvent' | 'otherCount' | 'otherBytes' | 'notSigned')[];
}

/** Null for anything that isn't an export at all, or has no end. */
export async function readExport(path: string): Promise<ExportRead | null> {
  const hash = createHash('sha256');
  const read: ExportRead = { head: null as never, incidents: 0, events: 0, withheld: 0, key: '', wrong: [] };
  let last: string | null = null;
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    if (last !== null && !take(read, last, hash)) return null;
    last = line;
  }
  const end = exportEnd.safeParse(json(last ?? ''));
  if (!read.head || !end.success) return null;
  const { incidents, sha256, key, signature } = end.data;
  if (incidents !== read.incidents) read.wrong.push('otherCount');
  if (sha256 !== hash.digest('base64url')) read.wrong.push('otherBytes');
  if (!isSignedBy(signedEndText(end.data), signature, key)) read.wrong.push('notSigned');
  return { ...read, key };
}

function take(read: ExportRead, line: string, hash: ReturnType<typeof createHash>): boolean {
  hash.update(`${line}\n`, 'utf8');
  if (!read.head) {
    const head = exportHead.safeParse(json(line));
    if (head.success) read.head = head.data;
    return head.success;
  }
  const incident = exportedIncident.safeParse(json(line));
  if (!incident.success) return false;
  read.incidents += 1;
  count(read, incident.data);
  return true;
}

function count(read: ExportRead, { incident, events }: ExportedIncident): void {
  for (const stored of events) {
    const event = readEvent(stored, eventCrypto);
    read.events += 1;
    if (!event || event.header.incident !== incident) read.wrong.push('changedEvent');
    else if (event.unread === 'erased') read.withheld += 1;
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
