// Calls about photos and files of a complaint.
import { z } from 'zod';
import { largestAttachment } from '#domain/attachment/bounds';
import { attachmentId } from '#domain/event/values';
import type { Incident } from '#domain/incident/state';
import { cleanText } from '#domain/wording/clean-text';
import type { Refusal } from '../refusal';
import { call, id, type Saved } from './call';

const base64 = /^[A-Za-z0-9+/]*={0,2}$/;

export const attachmentCalls = {
  /** The system's dialog, for the open incident or one of its facts. Null: nobody chose anything. */
  'attachment.choose': call<{
    told: (Saved & { incident: Incident }) | null;
    refused: Refusal | null;
  }>().with(z.object({ id, fact: id.nullable() })),
  /** A file that was dropped or pasted, handed over piece by piece: a page never names a path. */
  'attachment.begin': call<{ upload: string }>().with(
    z.object({
      ...{ id, fact: id.nullable(), name: z.string().max(1000).transform(cleanText) },
      ...{ size: z.number().int().min(1).max(largestAttachment), from: z.enum(['drop', 'paste']) },
    }),
  ),
  /** Base64 of at most 256 KiB, in order. */
  'attachment.piece': call<{ taken: number }>().with(
    z.object({
      upload: id,
      at: z.number().int().min(0),
      bytes: z.string().min(1).max(349_528).regex(base64),
    }),
  ),
  'attachment.finish': call<Saved & { incident: Incident }>().with(z.object({ upload: id })),
  /** Of the incident that is open: which of those that stand aren't on this computer. They are asked for first from then on. */
  'attachment.missing': call<{ missing: string[] }>().with(z.object({ id })),
  /** Outside the sealed records it is anybody's: only where a person says so, by the system's dialog. */
  'attachment.saveCopy': call<{ file: string | null }>().with(z.object({ id, attachment: attachmentId })),
};
