/** One photo or file as paper lists it. */
import type { Attachment } from '../incident/attachments';
import { hexOf } from './record-mark';
import type { AttachmentRow } from './report-model';

export function attachmentRow(attachment: Attachment): AttachmentRow {
  const { id, name, caption, kind, size, sha256, picture, added } = attachment;
  return {
    ...{ id, name, caption, kind, size, sha256: hexOf(sha256), hasPicture: picture !== null },
    ...{ byName: added.byName, at: added.at },
  };
}
