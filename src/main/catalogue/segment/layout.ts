// Where what stands in a segment's file: its first block says it.
import { z } from 'zod/mini';

/** A file of another format is built anew from the documents. */
export const segmentFormat = 1;

const blocks = z.object({ first: z.number(), count: z.number(), per: z.number() });
const terms = z.object({
  lists: z.number(),
  blocks: z.number(),
  count: z.number(),
  directory: z.number(),
  /** Bytes of lists, blocks and directory. */
  bytes: z.number(),
});
export const segmentHead = z.object({
  v: z.literal(segmentFormat),
  docs: z.int().check(z.gte(0)),
  /** The oldest `recordRule` by which anything in it was told. The first ones didn't say. */
  rule: z._default(z.int(), 1),
  rows: blocks,
  texts: blocks,
  pasts: blocks,
  names: blocks,
  words: terms,
  keys: terms,
  /** Characters of everything that is searched. */
  textLength: z.number(),
});
export type SegmentHead = z.infer<typeof segmentHead>;
export type BlockPlace = z.infer<typeof blocks>;
export type TermPlace = z.infer<typeof terms>;

/** Few, so that a row or a snippet costs little; many, so that they pack well. */
export const perBlock = { rows: 16, texts: 6, pasts: 8, names: 1024 };
/** A bigger one would stop everything else for too long while it is written. */
export const mostDocs = 65_536;
