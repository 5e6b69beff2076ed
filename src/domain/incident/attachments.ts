/** A photo or file of an incident as its events tell it. */
import type { AttachmentKind } from '../attachment/kinds';
import type { Done } from './state/done';
import type { Incident } from './state';

export interface Attachment {
  id: string;
  name: string;
  kind: AttachmentKind;
  /** In bytes. */
  size: number;
  /** base64url. */
  sha256: string;
  picture: { width: number; height: number } | null;
  from: 'file' | 'drop' | 'paste' | 'camera';
  caption: string;
  /** The facts whose evidence it is. */
  facts: string[];
  added: Done;
  takenOff: (Done & { reason: string }) | null;
}

export function standingAttachments({ attachments }: Pick<Incident, 'attachments'>): Attachment[] {
  return attachments.filter(({ takenOff }) => takenOff === null);
}

export function evidenceFor(incident: Pick<Incident, 'attachments'>, fact: string): Attachment[] {
  return standingAttachments(incident).filter(({ facts }) => facts.includes(fact));
}
