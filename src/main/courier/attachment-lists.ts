// Which photos and files are still to go or to come, as the register's record keeps it: noted in the very save that counts
// their events as received, so that no crash between the two leaves bytes behind.
import type { ReadEvent } from '#domain/event/envelope';
import type { AttachmentPlace } from '../vault/attachment-layout';
import type { RegisterRecord } from './register-record';

type Lists = Pick<RegisterRecord, 'attachmentsToSend' | 'attachmentsToFetch'>;

/** Beyond it, any that lies here may be lacking there. */
const mostToSend = 2_000;
/** Beyond it the oldest are left to whoever opens their incident. */
const mostToFetch = 500;

/** The photo or file that an event says was attached. */
export function attachmentIn({ known }: Pick<ReadEvent, 'known'>): string | null {
  return known?.type === 'attachmentAdded.v1' ? known.payload.attachment : null;
}

export const isSamePlace = (one: AttachmentPlace, other: AttachmentPlace) =>
  one.incident === other.incident && one.attachment === other.attachment;

export function toSendToo<R extends Lists>(record: R, places: readonly AttachmentPlace[]): R {
  const { attachmentsToSend: before } = record;
  const added = places.filter((place) => before && !before.some((one) => isSamePlace(one, place)));
  if (!before || added.length === 0) return record;
  const next = [...before, ...added.map(({ incident, attachment }) => ({ incident, attachment }))];
  return { ...record, attachmentsToSend: next.length > mostToSend ? null : next };
}

export function toFetchTheirsToo<R extends Lists>(record: R, incidents: readonly string[]): R {
  const known = new Set(record.attachmentsToFetch);
  const added = [...new Set(incidents)].filter((incident) => !known.has(incident));
  if (added.length === 0) return record;
  return { ...record, attachmentsToFetch: [...record.attachmentsToFetch, ...added].slice(-mostToFetch) };
}

export function withoutSent<R extends Lists>(record: R, place: AttachmentPlace): R {
  const { attachmentsToSend: before } = record;
  if (!before?.some((one) => isSamePlace(one, place))) return record;
  return { ...record, attachmentsToSend: before.filter((one) => !isSamePlace(one, place)) };
}

export function withoutFetched<R extends Lists>(record: R, incident: string): R {
  if (!record.attachmentsToFetch.includes(incident)) return record;
  return { ...record, attachmentsToFetch: record.attachmentsToFetch.filter((one) => one !== incident) };
}
