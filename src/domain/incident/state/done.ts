/** What every retold fact has: who, when, in which event. */
import type { Id } from '../../event/values';

/** Who did something, when by the maker's clock, and in which event. */
export interface Done {
  by: Id;
  byName: string;
  at: string;
  hash: string;
}
