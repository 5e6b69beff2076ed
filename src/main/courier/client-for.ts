// One way to a register, whoever asks: a desk, a computer of head office, or one that is only about to join.
import { randomBytes } from 'node:crypto';
import type { HttpPort } from './http-port';
import { RegisterClient } from './register-client';
import type { RegisterClock } from './register-clock';

export interface Whither {
  address: string;
  /** "-" for a register that hasn't said its id yet. */
  register: string;
  /** "-" for a computer without a branch: an area's, head office's, a newcomer's. */
  branch: string;
  /** The computer's id there; a newcomer's public key. */
  keyid: string;
}

/** @param sign Ed25519 over the text's bytes, base64url */
export function clientFor(
  { address, ...about }: Whither,
  around: { http: HttpPort; clock: RegisterClock },
  sign: (text: string) => string,
): RegisterClient {
  return new RegisterClient({
    ...{ http: around.http, address, clock: around.clock, about },
    // A signature in a header is written in the other alphabet of base64.
    sign: (text) => Buffer.from(sign(text), 'base64url').toString('base64'),
    newNonce: () => randomBytes(16).toString('base64url'),
  });
}
