// Makes events in a row, each standing on the one before. Nothing is kept until the whole row has been saved:
// a series that is thrown away leaves no trace in the device's chain.
import { readEvent, sealEvent, type EventCrypto, type ReadEvent } from '#domain/event/envelope';
import type { EventType } from '#domain/event/catalogue';
import { instantIn } from './branch-time';
import { chainAfter, type ChainEnd } from './device-chain';
import type { GrowingIds } from './growing-ids';

export interface Maker {
  branch: string;
  device: string;
  /** Its letter in references; left out: no desk, but a computer of head office or an area manager. */
  desk?: string;
  zone: string;
  ids: GrowingIds;
  crypto: EventCrypto;
}
export interface Actor {
  id: string;
  name: string;
}

/** The most heads one event can name; the others stay heads, and a later event names them. */
const mostHeads = 64;

export class EventSeries {
  readonly made: ReadEvent[] = [];

  constructor(
    private readonly maker: Omit<Maker, 'ids'> & { ids: Pick<GrowingIds, 'next'> },
    private chainEnd: ChainEnd,
  ) {}

  get device(): string {
    return this.maker.device;
  }

  /** Where the device's chain ends once this series is saved. */
  get end(): ChainEnd {
    return this.chainEnd;
  }

  /** @param now epoch milliseconds. The payload must have passed its schema. */
  make(
    incident: { id: string; heads: readonly string[] },
    what: { type: EventType; payload: unknown; actor: Actor; now: number },
  ): ReadEvent {
    const { branch, device, desk, zone, ids, crypto } = this.maker;
    const about = {
      ...{ id: ids.next(), incident: incident.id, branch, device },
      ...(desk === undefined ? {} : { desk }),
      ...{ seq: this.chainEnd.seq + 1, prev: this.chainEnd.hash },
      actor: { id: what.actor.id, name: what.actor.name },
      ...{ at: instantIn(zone, what.now), zone, after: incident.heads.slice(0, mostHeads), type: what.type },
    };
    const event = readEvent(sealEvent(about, what.payload, crypto), crypto);
    if (!event?.known) throw new Error(`made an event that can't be read back: ${what.type}`);
    this.chainEnd = chainAfter(this.chainEnd, device, event);
    this.made.push(event);
    return event;
  }
}
