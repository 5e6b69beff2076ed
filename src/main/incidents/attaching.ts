// Photos and files of an incident: the bytes are sealed on disk first, and only then does an event say that they are there.
import { createHash } from 'node:crypto';
import { no, yes, type Answer } from '#contract/refusal';
import { hasRoom } from '#domain/attachment/bounds';
import { mediaTypes, type AttachmentKind } from '#domain/attachment/kinds';
import { shownName } from '#domain/attachment/shown-name';
import type { PayloadOf } from '#domain/event/catalogue';
import { standingAttachments } from '#domain/incident/attachments';
import type { Incident } from '#domain/incident/state';
import type { Attachments } from '../vault/vault';

/** What main hands in: looked at, and opened and drawn anew where it is a picture. */
export interface NewAttachment {
  /** As it was called where it came from. */
  name: string;
  from: PayloadOf<'attachmentAdded.v1'>['from'];
  fact: string | null;
  kind: AttachmentKind;
  picture: { width: number; height: number } | null;
  /** The bytes as they came: by them the same file is known again. */
  original: Uint8Array;
  /** The bytes to keep. */
  whole: Uint8Array;
  thumbnail: Uint8Array | null;
}
/** `copy`: whatever it is, for saving; the other two are only pixels that were drawn here. */
export type AttachmentPart = 'whole' | 'thumbnail' | 'copy';
export interface AttachmentBytes {
  /** Media type. */
  type: string;
  name: string;
  kind: AttachmentKind;
  bytes: Uint8Array;
}

/** How long bytes without an event are left alone, in milliseconds. */
const orphansStay = 24 * 3_600_000;

/**
 * Keeps the bytes and answers what is to be recorded; null where the incident has it already, just so.
 * @param now epoch milliseconds
 * @throws VaultError where the disk doesn't take them
 */
export async function keepBytes(
  incident: Incident,
  file: NewAttachment,
  { attachments, now }: { attachments: Attachments; now: number },
): Promise<Answer<PayloadOf<'attachmentAdded.v1'> | null>> {
  if (incident.state === 'void') return no({ code: 'void' });
  const { fact } = file;
  if (fact !== null && !incident.facts.some(({ id }) => id === fact)) return no({ code: 'noSuchThing' });
  const attachment = await attachments.idOf(incident.id, file.original);
  const before = incident.attachments.find(({ id }) => id === attachment);
  if (before && !before.takenOff && (fact === null || before.facts.includes(fact))) return yes(null);
  if (!before && !hasRoom(incident.attachments, file.whole.length)) return no({ code: 'tooManyAttachments' });
  const { thumbnail, whole } = file;
  await attachments.keep({ incident: incident.id, attachment }, { storedAt: now, thumbnail, whole });
  const { kind, picture, from } = file;
  // What was kept the first time is what the event must speak of: drawn anew, it may have come out otherwise.
  const kept = before ?? { size: whole.length, sha256: hashOf(whole), kind, picture };
  return yes({
    ...{ attachment, name: before?.name ?? shownName(file.name), from, caption: '', fact },
    ...{ size: kept.size, sha256: kept.sha256, kind: kept.kind, picture: kept.picture },
  });
}

/** The bytes of one that stands. What isn't what the event says is damage, and never shown. */
export async function readBytes(
  incident: Incident,
  id: string,
  part: AttachmentPart,
  attachments: Attachments,
): Promise<Answer<AttachmentBytes>> {
  const found = standingAttachments(incident).find((one) => one.id === id);
  // No page ever opens what wasn't drawn anew.
  if (!found || (part !== 'copy' && !found.picture)) return no({ code: 'noSuchThing' });
  const content = await attachments.read({ incident: incident.id, attachment: id });
  if (!content) return no({ code: 'attachmentNotHere' });
  const { name, kind, sha256 } = found;
  if (part === 'thumbnail' && content.thumbnail)
    return yes({ type: 'image/jpeg', name, kind: 'jpeg', bytes: content.thumbnail });
  // One that came from another desk has no small one: the whole is shown small.
  if (hashOf(content.whole) !== sha256) return no({ code: 'damagedAttachment' });
  return yes({ type: mediaTypes[kind], name, kind, bytes: content.whole });
}

/** For paper: the small pictures of what was attached, as data addresses. One that can't be read leaves its line without one. */
export async function smallPictures(
  incident: Incident,
  attachments: Attachments,
): Promise<Record<string, string>> {
  const pictures: Record<string, string> = {};
  for (const { id, picture } of standingAttachments(incident)) {
    if (!picture) continue;
    const found = await readBytes(incident, id, 'thumbnail', attachments).catch(() => null);
    if (found?.ok) {
      const text = Buffer.from(found.value.bytes).toString('base64');
      pictures[id] = `data:${found.value.type};base64,${text}`;
    }
  }
  return pictures;
}

/**
 * Clears away bytes whose event never came, a day after.
 * @param incidentOf null where it can't be read: nothing of it goes
 */
export function sweepOrphans(
  attachments: Attachments,
  incidentOf: (id: string) => Promise<Incident | null | 'none'>,
  now: number,
): Promise<number> {
  return attachments.sweep(async ({ incident: id, attachment }) => {
    const incident = await incidentOf(id);
    if (incident === 'none') return false;
    return incident && incident.attachments.some((one) => one.id === attachment);
  }, now - orphansStay);
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url');
}
