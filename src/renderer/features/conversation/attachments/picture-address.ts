import type { Attachment } from '#domain/incident/attachments';
import { say } from '../../../messages/say';

/** Where the desk's page finds a picture of the incident that is open. */
export function pictureAddress(incident: string, attachment: string, part: 'whole' | 'thumbnail'): string {
  return `amends-file://incident/${incident}/${attachment}/${part}`;
}

/** What a picture is called to somebody who can't see it, and under it: its caption, else its name, else what it is. */
export function attachmentLabel({
  caption,
  name,
  kind,
}: Pick<Attachment, 'caption' | 'name' | 'kind'>): string {
  return caption || name || say(kind === 'pdf' ? 'attach.pdf' : 'attach.photo');
}
