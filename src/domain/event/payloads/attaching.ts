/** Events of photos and files: what was attached, what it shows, and why it was taken off again. The bytes lie apart. */
import { z } from 'zod';
import { attachmentKind } from '../../attachment/kinds';
import { largestAttachment } from '../../attachment/bounds';
import { eventKind } from '../event-kind';
import { attachmentId, hash, id } from '../values';
import { filledLine, line } from '../../wording/clean-text';

const pixels = z.number().int().min(1).max(100_000);

export const attaching = {
  /**
   * 7.4: the bytes are sealed on disk before this is recorded, so only Amends itself records it. The same bytes again have
   * the same id: they are kept once.
   */
  'attachmentAdded.v1': eventKind(
    () =>
      z.object({
        attachment: attachmentId,
        name: line(),
        kind: attachmentKind,
        /** Of what is kept, in bytes. */
        size: z.number().int().min(1).max(largestAttachment),
        /** Of what is kept, base64url. */
        sha256: hash,
        /** Null for what isn't a picture, or couldn't be opened as one. */
        picture: z.object({ width: pixels, height: pixels }).nullable(),
        /** How it came to the desk. */
        from: z.enum(['file', 'drop', 'paste', 'camera']),
        caption: line().default(''),
        /** The fact whose evidence it is. */
        fact: id.nullable().default(null),
      }),
    { by: 'house', afterSealing: true },
  ),
  'attachmentCaptioned.v1': eventKind(() => z.object({ attachment: attachmentId, caption: line() }), {
    by: 'anyone',
    subject: (captioned) => `attachment/${captioned.attachment}/caption`,
  }),
  /** It is shown no more and on no paper; the record keeps that it was there, and why it went. */
  'attachmentTakenOff.v1': eventKind(() => z.object({ attachment: attachmentId, reason: filledLine() }), {
    subject: (taken) => `attachment/${taken.attachment}`,
  }),
};
