// One event as it was sent: whether it can be taken at all, before anything is asked of the database.
import {
  readBehind,
  readHeader,
  storedEvent,
  type ReadEvent,
  type StoredEvent,
} from '#domain/event/envelope';
import type { EventRefusal } from '#contract/register-api/events';
import { readingCrypto } from './event-crypto';

export interface CheckedEvent {
  /** Its place in the batch. */
  index: number;
  read: ReadEvent;
  id: string;
  incident: string;
  device: string;
}
export type Checked =
  { ok: true; event: CheckedEvent } | { ok: false; id: string | null; hash: string; refusal: EventRefusal };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** @param branches the branch's id and the ids it had before */
export function checkEvent(sent: StoredEvent, index: number, branches: ReadonlySet<string>): Checked {
  const hash = readingCrypto.sha256(sent.header);
  const no = (refusal: EventRefusal, id: string | null = null): Checked => ({ ok: false, id, hash, refusal });
  // A lone surrogate is no text in UTF-8: what would be stored isn't what was hashed by its maker.
  const isText = [sent.header, sent.salt, sent.payload].every((text) => text?.isWellFormed() !== false);
  if (!isText) return no('notAnEvent');
  if (!storedEvent.safeParse(sent).success) return no('tooLong');
  const header = readHeader(sent.header);
  if (!header || !uuid.test(header.device) || !Number.isSafeInteger(header.seq)) return no('notAnEvent');
  const read = readBehind(header, hash, sent, readingCrypto);
  if (!read) return no('damaged', header.id);
  if (!branches.has(header.branch.toLowerCase())) return no('otherBranch', header.id);
  const [id, incident, device] = [header.id, header.incident, header.device].map((text) =>
    text.toLowerCase(),
  );
  return { ok: true, event: { index, read, id: id ?? '', incident: incident ?? '', device: device ?? '' } };
}

/** K8: only special data of an incident goes; see erase-special. */
export const isSpecialErasure = ({ read }: CheckedEvent) => /^specialErased\.v\d+$/.test(read.header.type);
export const isSpecial = ({ read }: CheckedEvent) => /^specialNoted\.v\d+$/.test(read.header.type);
export const isErasure = ({ read }: CheckedEvent) => /^incidentErased\.v\d+$/.test(read.header.type);
