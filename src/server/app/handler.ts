// What answers a call: everything is checked before it gets here.
import type { Reply, RouteName, Taken } from '#contract/register-api/routes';
import type { Database } from '../database/database';
import type { Caller } from '../register/caller';
import type { Identity } from '../register/identity';

export interface Asked<N extends RouteName> extends Taken<N> {
  /** Never there for `register.about` and enrolment. */
  caller: Caller;
  /** The body's bytes, unpacked. */
  bytes: Buffer;
}

export interface Deps {
  database: Database;
  identity: () => Identity;
  /** Epoch milliseconds. */
  now: () => number;
  version: string;
  /** Tells the webhooks' sender that something may be due. */
  onNews?: () => void;
}

export type Handler<N extends RouteName> = (asked: Asked<N>, deps: Deps) => Promise<Reply<N>>;
/** A room's part of the answers. */
export type Handlers<N extends RouteName> = { [K in N]: Handler<K> };

export const standing = ({ identity, now }: Deps) => ({
  incarnation: identity().incarnation,
  serverTime: new Date(now()).toISOString(),
});
