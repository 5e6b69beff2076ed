// Where this desk's own counts ended at the last checkpoint: its chain of events, its ids, its references. Kept apart
// from the catalogue, so that no damaged list can make a number be given twice.
import { z } from 'zod/mini';
import type { ReadEvent } from '#domain/event/envelope';
import { chainAfter, emptyChain, type ChainEnd } from './device-chain';
import type { GrowingIds } from './growing-ids';
import type { ReferenceCounter } from './reference-counter';

export const deskEnd = z.looseObject({
  /** The chain's device; another one has another chain. */
  device: z.string(),
  seq: z.int().check(z.gte(0)),
  hash: z.nullable(z.string()),
  /** No id was given that sorts behind it. */
  lastId: z.string(),
  /** Per year: the highest count of references given. */
  given: z.record(z.string(), z.int().check(z.gte(0))),
});
export type DeskEnd = z.infer<typeof deskEnd>;

export interface Counts {
  ids: GrowingIds;
  references: ReferenceCounter;
}

/** Where the counts go on after a checkpoint. */
export function startFrom(end: DeskEnd, device: string, { ids, references }: Counts): ChainEnd {
  ids.startAfter(end.lastId);
  references.gave(end.given);
  return end.device === device ? { seq: end.seq, hash: end.hash } : emptyChain;
}

/** Counts on with events that were found; their documents may be read in any order. */
export function countOn(
  chain: ChainEnd,
  events: readonly ReadEvent[],
  device: { id: string; former: readonly string[] },
  { ids, references }: Counts,
): ChainEnd {
  let end = chain;
  for (const event of events) {
    const { header } = event;
    if (header.device === device.id || device.former.includes(header.device)) ids.startAfter(header.id);
    references.saw(event);
    end = chainAfter(end, device.id, event);
  }
  return end;
}

export function endNow(device: string, { seq, hash }: ChainEnd, { ids, references }: Counts): DeskEnd {
  return { device, seq, hash, lastId: ids.latest, given: references.givenSoFar };
}
