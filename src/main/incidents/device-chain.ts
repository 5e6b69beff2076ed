// This device's own chain: every event it makes counts one up and names the one before it, across all incidents.
import type { EventHeader } from '#domain/event/envelope';

export interface ChainEnd {
  seq: number;
  hash: string | null;
}

export const emptyChain: ChainEnd = { seq: 0, hash: null };

/** The end of the chain after an event was found in a document; documents may be read in any order. */
export function chainAfter(
  end: ChainEnd,
  device: string,
  event: { hash: string; header: EventHeader },
): ChainEnd {
  const { header, hash } = event;
  return header.device === device && header.seq >= end.seq ? { seq: header.seq, hash } : end;
}
