/** Photos and files: a manifest first, then pieces in any order, each as often as need be; whole when the digest is right. */
import { z } from 'zod';
import { largestAttachment } from '#domain/attachment/bounds';
import { atADesk, route } from './route';
import * as is from './values';

/** Bytes of each piece but the last. */
export const pieceSize = 262_144;
const mostPieces = Math.ceil(largestAttachment / pieceSize);

const which = z.object({ incident: is.id, attachment: is.attachmentId });
const whichPiece = which.extend({
  piece: z.coerce
    .number()
    .int()
    .min(0)
    .max(mostPieces - 1),
});
export const attachmentCard = which.extend({
  size: z.number().int().min(1).max(largestAttachment),
  sha256: is.hash,
  complete: z.boolean(),
  /** Pieces that aren't here yet, from 0. */
  missing: z.array(z.number().int()),
});

export const attachmentRoutes = {
  'attachments.announce': route({
    ...{ method: 'PUT', path: '/v1/attachments/:incident/:attachment', who: atADesk },
    says: 'Announces a photo or file by size and SHA-256 (base64url) and says which pieces of 262,144 bytes are missing. Saying it again is how an upload is taken up.',
    params: which,
    body: attachmentCard.pick({ size: true, sha256: true }),
    reply: attachmentCard,
  }),
  'attachments.list': route({
    ...{ method: 'GET', path: '/v1/attachments/:incident', who: atADesk },
    says: 'Every photo and file of one incident that was announced: the manifest to compare with.',
    params: which.pick({ incident: true }),
    reply: z.object({ attachments: z.array(attachmentCard) }),
  }),
  'attachments.putPiece': route({
    ...{ method: 'PUT', path: '/v1/attachments/:incident/:attachment/:piece', who: atADesk },
    ...{ bytes: 'body', largest: pieceSize },
    says: 'One piece. The last one makes the register compare the whole with its digest; where that is wrong, all pieces go and are asked for again.',
    params: whichPiece,
    reply: attachmentCard,
  }),
  'attachments.getPiece': route({
    ...{ method: 'GET', path: '/v1/attachments/:incident/:attachment/:piece', who: atADesk, bytes: 'reply' },
    says: 'One piece of a whole photo or file.',
    params: whichPiece,
    reply: z.unknown(),
  }),
};
