// The one small file that says which segments count, which of their documents are outdated, and what the desk shows
// first. Whatever it doesn't name is no part of the catalogue.
import { z } from 'zod/mini';
import type { Row } from './record';
import { countBits, docsIn, noBits, type Bits } from './terms/bits';
import { encodeList, readList } from './terms/posting-lists';
import { inflated, parsed, readAs } from './bad-bytes';
import { packed } from './segment/lines';
import type { OpenBlocks } from './block-files';

/** A catalogue of any other format is built anew. */
export const catalogueFormat = 1;
export const manifestName = 'catalogue';

const shape = z.object({
  v: z.literal(catalogueFormat),
  /** Number of the next segment. */
  next: z.int(),
  /** False while it is still being built from the documents. */
  isWhole: z.boolean(),
  segments: z.array(z.object({ name: z.string(), docs: z.int(), outdated: z.int() })),
  damaged: z.array(z.string()),
  /** Left out by the first ones. */
  lastKnown: z._default(z.array(z.custom<Row>()), []),
});

export interface Manifest {
  next: number;
  isWhole: boolean;
  segments: { name: string; docs: number; outdated: Bits }[];
  damaged: string[];
  /** Rows of damaged ones as they stood before, as far as that is known. */
  lastKnown: Row[];
  /** Rows of what is open or parked: the desk shows them before anything else. */
  open: Row[];
}

export function writeManifest({ segments, open, ...rest }: Manifest): Uint8Array[] {
  const counted = segments.map(({ name, docs, outdated }) => ({
    ...{ name, docs, outdated: countBits(outdated) },
  }));
  const head = { v: catalogueFormat, ...rest, segments: counted };
  return [
    packed(JSON.stringify(head)),
    packed(JSON.stringify(open)),
    ...segments.map(({ docs, outdated }) => encodeList([...docsIn(outdated)], docs)),
  ];
}

/** @throws BadBytes when it isn't a whole one of this format */
export function readManifest(blocks: OpenBlocks): Manifest {
  const { segments, v: _, ...rest } = readAs(shape, blocks.read(0));
  const open = parsed(inflated(blocks.read(1)).toString('utf8')) as Row[];
  return {
    ...rest,
    open,
    segments: segments.map(({ name, docs, outdated: count }, at) => {
      const outdated = noBits(docs);
      readList(blocks.read(2 + at), count, outdated);
      return { name, docs, outdated };
    }),
  };
}
