// The photos and files of this store as the courier sees them: what its events say of each, whether its bytes are here, and
// how bytes that came are sealed into it.
import { createHash } from 'node:crypto';
import { longestSide } from '#domain/attachment/bounds';
import { claimedSize } from '#domain/attachment/claimed-size';
import { kindOfBytes } from '#domain/attachment/kinds';
import { standingAttachments, type Attachment } from '#domain/incident/attachments';
import type { Incident } from '#domain/incident/state';
import type { IncidentKeeper } from '../incidents/incident-keeper';
import type { AttachmentPlace } from '../vault/attachment-layout';
import { VaultError, type Attachments } from '../vault/vault';

export interface DeskAttachments {
  /** Every one that lies here. Looks everywhere. */
  all(): AttachmentPlace[];
  has(place: AttachmentPlace): boolean;
  /** What its event says of it; 'none' where no event names it any more, null where the incident can't be read now. */
  about(place: AttachmentPlace): Promise<Attachment | 'none' | null>;
  /** Those of an incident that stand and whose bytes aren't here; null where the incident can't be read now. */
  lacking(incident: string): Promise<{ lacking: Attachment[]; isWorkedOn: boolean } | null>;
  /** Null where they aren't here, or aren't what the event says. */
  bytes(place: AttachmentPlace, about: Attachment): Promise<Uint8Array | null>;
  /** Sealed and flushed once it resolves. False where they aren't what the event says: nothing is kept then. */
  keep(place: AttachmentPlace, about: Attachment, bytes: Uint8Array): Promise<boolean>;
}

export function deskAttachments(
  keeper: Pick<IncidentKeeper, 'hold'>,
  files: Attachments,
  now: () => number,
): DeskAttachments {
  async function incidentOf(id: string): Promise<Incident | 'none' | null> {
    const held = await keeper.hold(id);
    if (held.ok) return held.value.incident;
    return held.refusal.code === 'noSuchIncident' ? 'none' : null;
  }
  async function about({ incident: id, attachment }: AttachmentPlace): Promise<Attachment | 'none' | null> {
    const incident = await incidentOf(id);
    if (incident === null || incident === 'none') return incident;
    return incident.attachments.find((one) => one.id === attachment) ?? 'none';
  }
  return {
    about,
    all: () => files.all(),
    has: (place) => files.has(place),
    async lacking(id) {
      const incident = await incidentOf(id);
      if (incident === null) return null;
      if (incident === 'none') return { lacking: [], isWorkedOn: false };
      const lacking = standingAttachments(incident).filter(
        ({ id: attachment }) => !files.has({ incident: id, attachment }),
      );
      return { lacking, isWorkedOn: incident.state === 'open' || incident.state === 'parked' };
    },
    async bytes(place, { sha256 }) {
      try {
        const content = await files.read(place);
        return content && hashOf(content.whole) === sha256 ? content.whole : null;
      } catch (error) {
        // Damaged bytes were set aside; whole ones may come from the register.
        if (error instanceof VaultError && error.code !== 'closed') return null;
        throw error;
      }
    },
    async keep(place, said, bytes) {
      if (!isAsSaid(said, bytes)) return false;
      await files.keep(place, { storedAt: now(), thumbnail: null, whole: bytes });
      // Erased meanwhile: it stays without a settled name, and the sweep takes it.
      if ((await about(place)) !== 'none') files.settle(place);
      return true;
    },
  };
}

/** Bytes of another computer, held against what the event says: whole, and where it is a picture, the one that was drawn. */
function isAsSaid({ size, sha256, kind, picture }: Attachment, bytes: Uint8Array): boolean {
  if (bytes.length !== size || hashOf(bytes) !== sha256 || kindOfBytes(bytes) !== kind) return false;
  if (picture === null) return true;
  const claimed = claimedSize(bytes);
  const isDrawn = claimed?.width === picture.width && claimed.height === picture.height;
  return isDrawn && Math.max(picture.width, picture.height) <= longestSide;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url');
}
