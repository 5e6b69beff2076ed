// Which register this is: its id, which life of its database, and the key it countersigns with.
import { randomUUID } from 'node:crypto';
import type { Statements } from '../database/database';
import { newKeyPair, type KeyPair } from './ed25519';

export interface Identity {
  register: string;
  incarnation: string;
  key: KeyPair;
}

/** Made by whichever instance comes first. */
export async function readIdentity(database: Statements): Promise<Identity> {
  const fresh = newKeyPair();
  await database.query(
    `insert into amends.register (register, incarnation, key_d, key_x) values ($1, $2, $3, $4) on conflict do nothing`,
    [randomUUID(), randomUUID(), fresh.d, fresh.x],
  );
  const [row] = await database.query<{ register: string; incarnation: string; key_d: string; key_x: string }>(
    'select register, incarnation, key_d, key_x from amends.register',
  );
  if (!row) throw new Error('the register has no identity');
  return { register: row.register, incarnation: row.incarnation, key: { d: row.key_d, x: row.key_x } };
}

/** After a restore: cursors of before mean nothing any more, and desks bring what the copy lacks. */
export async function beginNewLife(database: Statements): Promise<string> {
  const incarnation = randomUUID();
  await database.query('update amends.register set incarnation = $1', [incarnation]);
  return incarnation;
}
