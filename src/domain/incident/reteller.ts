/** The shape of one kind of event's retelling: it changes the incident being retold and never throws. */
import type { EventType, PayloadOf } from '../event/catalogue';
import type { Done } from './state/done';
import type { Incident } from './state';

export interface Telling {
  done: Done;
  zone: string;
  branch: string;
  /** Did the maker of this event know of that one? */
  stoodOn(earlier: string): boolean;
  /** Do these heads reach that event? */
  reaches(covers: readonly string[], hash: string): boolean;
}

export type Reteller<T extends EventType> = (
  incident: Incident,
  payload: PayloadOf<T>,
  telling: Telling,
) => void;

/** A missing entry for one of `T` does not compile. */
export type Retellers<T extends EventType> = { [K in T]: Reteller<K> };
