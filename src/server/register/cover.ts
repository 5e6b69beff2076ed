// Events passed on by another computer: which of them their maker vouched for with a signed checkpoint.
import { signedText, type Checkpoint } from '#domain/audit/checkpoint';
import type { Statements } from '../database/database';
import type { CheckedEvent } from './check-event';
import { isSignedBy } from './ed25519';

interface Link {
  hash: string;
  prev: string | null;
}

/** Hashes that hang on a checkpoint signed with the key the register knows for their maker. */
export async function coveredBy(
  statements: Statements,
  branch: string,
  passedOn: readonly CheckedEvent[],
  checkpoints: readonly Checkpoint[],
): Promise<Set<string>> {
  const covered = new Set<string>();
  const makers = [...new Set(passedOn.map(({ device }) => device))];
  const vouching = checkpoints.filter(
    (one) => makers.includes(one.device.toLowerCase()) && isSignedBy(signedText(one), one.signature, one.key),
  );
  if (vouching.length === 0) return covered;
  const keys = await keysOf(statements, makers);
  for (const { device, key, hash, seq } of vouching) {
    const maker = device.toLowerCase();
    if (keys.get(maker) !== key) continue;
    const links = await linksOf(statements, branch, maker, seq);
    for (const { device: by, read } of passedOn) {
      if (by === maker) links.set(read.hash, { hash: read.hash, prev: read.header.prev });
    }
    for (let at: Link | undefined = links.get(hash); at && !covered.has(at.hash);) {
      covered.add(at.hash);
      at = at.prev === null ? undefined : links.get(at.prev);
    }
  }
  return covered;
}

async function keysOf(statements: Statements, makers: string[]): Promise<Map<string, string>> {
  const rows = await statements.query<{ chain: string; key: string }>(
    `select c.chain, d.key from amends.device_chain c join amends.device d on d.device = c.device
      where c.chain = any ($1::uuid[])`,
    [makers],
  );
  return new Map(rows.map(({ chain, key }) => [chain, key]));
}

async function linksOf(
  statements: Statements,
  branch: string,
  maker: string,
  upTo: number,
): Promise<Map<string, Link>> {
  const rows = await statements.query<Link>(
    'select hash, prev from amends.event where branch = $1 and device = $2 and seq <= $3 order by seq desc limit 5000',
    [branch, maker, upTo],
  );
  return new Map(rows.map((link) => [link.hash, link]));
}
