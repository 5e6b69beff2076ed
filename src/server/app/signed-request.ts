// Checks who signed a request. What exactly was wrong with a signature stays here: the answer is "not signed".
import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import {
  contentDigest,
  headerNames,
  isTimely,
  nobody,
  readSignature,
  signatureBase,
  type SignatureParams,
  type SignedParts,
} from '#contract/register-api/signing';
import type { Database } from '../database/database';
import { callerOf, findDevice, type Caller } from '../register/caller';
import { isSignedBy } from '../register/ed25519';
import type { Identity } from '../register/identity';
import type { LastSeen } from '../register/last-seen';
import { refuse } from '../register/problem';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface Signed {
  parts: SignedParts;
  params: SignatureParams;
  signature: string;
}

export interface Signing {
  database: Database;
  identity: () => Identity;
  /** Epoch milliseconds. */
  now: () => number;
  seen: LastSeen;
}

/** What the request says of itself, its body compared with its digest; nothing of it is believed yet. */
export function readSigned(request: FastifyRequest, body: Buffer): Signed {
  const text = (name: string) => {
    const value = request.headers[name];
    return typeof value === 'string' ? value : '';
  };
  const read = readSignature(text(headerNames.input), text(headerNames.signature));
  const digest = contentDigest(createHash('sha256').update(body).digest('base64'));
  if (!read || text(headerNames.digest) !== digest) refuse('notSigned');
  const url = request.raw.url ?? '';
  const [path = '', ...query] = url.split('?');
  const parts = {
    ...{ method: request.method, path, query: query.join('?'), contentDigest: digest },
    ...{
      register: text(headerNames.register),
      branch: text(headerNames.branch),
      person: text(headerNames.person),
    },
  };
  return { parts, ...read };
}

/** @throws Refused */
export async function deviceThatSigned(
  { database, identity, now, seen }: Signing,
  signed: Signed,
): Promise<Caller> {
  const { parts, params, signature } = signed;
  if (!uuid.test(params.keyid)) refuse('notSigned');
  const device = await findDevice(database, params.keyid);
  if (!device || !isSignedBy(signatureBase(parts, params), signature, device.key)) refuse('notSigned');
  hold(signed, identity(), now());
  seen.note(device.device);
  return callerOf(database, device, { branch: idOrNone(parts.branch), person: idOrNone(parts.person) });
}

/** A newcomer signs with the key it brings. @throws Refused */
export function newcomerThatSigned(
  { identity, now }: Pick<Signing, 'identity' | 'now'>,
  signed: Signed,
  key: unknown,
): void {
  const { parts, params, signature } = signed;
  if (params.keyid !== key || parts.branch !== nobody || parts.person !== nobody) refuse('notSigned');
  if (!isSignedBy(signatureBase(parts, params), signature, params.keyid)) refuse('notSigned');
  hold(signed, identity(), now());
}

/** Told only to whoever signed rightly: which of the two it is helps them and nobody else. */
function hold({ parts, params }: Signed, { register }: Identity, now: number): void {
  if (parts.register !== register) refuse('otherRegister');
  if (!isTimely(params, Math.floor(now / 1000))) refuse('clockWrong');
}

/** @throws Refused repeated */
export async function useOnce(database: Database, { params }: Signed): Promise<void> {
  if (params.nonce === null) refuse('notSigned');
  const rows = await database.query(
    `insert into amends.nonce (signer, nonce, expires_at) values ($1, $2, to_timestamp($3) + interval '10 minutes')
     on conflict do nothing returning 1 as first`,
    [params.keyid, params.nonce, params.expires],
  );
  if (rows.length === 0) refuse('repeated');
}

function idOrNone(text: string): string | null {
  if (text === nobody) return null;
  if (!uuid.test(text)) refuse('notSigned');
  return text;
}
