// Taking events in and handing them out.
import { countersignedText, signedText, type Checkpoint } from '#domain/audit/checkpoint';
import type { Reply, Taken } from '#contract/register-api/routes';
import type { Database } from '../database/database';
import { numbersIn, uuidIn, uuidsIn } from '../database/statement-text';
import type { Caller } from '../register/caller';
import { isSignedBy, signText } from '../register/ed25519';
import type { Identity } from '../register/identity';
import { refuse } from '../register/problem';
import { pull, pullIncident } from '../register/pull';
import { push } from '../register/push';
import { standing, type Deps, type Handlers } from '../app/handler';

export const events: Handlers<'events.push' | 'events.pushBehind' | 'events.pull' | 'events.ofIncident'> = {
  'events.push': ({ caller, body }, deps) => taken(caller, body, deps),

  'events.pushBehind': ({ caller, body, params }, deps) => taken(caller, body, deps, params.event),

  'events.pull': async ({ caller, query }, deps) => ({
    ...standing(deps),
    ...(await pull(deps.database, branchOf(caller), query.after, query.limit)),
    takesBehind: true,
    takesBrotli: true,
  }),

  'events.ofIncident': async ({ caller, params }, deps) => ({
    ...standing(deps),
    ...(await pullIncident(deps.database, branchOf(caller), params.incident)),
  }),
};

async function taken(
  caller: Caller,
  body: Taken<'events.push'>['body'],
  deps: Deps,
  behind?: string,
): Promise<Reply<'events.push'>> {
  const { database, identity, onNews } = deps;
  const branch = branchOf(caller);
  const names = { aliases: new Set(caller.aliases), chains: new Set(caller.chains) };
  const asked = { branch, device: caller.device, ...names, ...body, ...(behind && { behind }) };
  const pushed = await push(database, asked);
  if (pushed.forked) {
    await database.query(
      'update amends.device set forked_at = coalesce(forked_at, now()) where device = $1',
      [caller.device],
    );
  }
  if (pushed.touched.length > 0) onNews?.();
  const own = body.checkpoints.filter(({ device }) => names.chains.has(device.toLowerCase()));
  return {
    ...standing(deps),
    results: pushed.results,
    cursor: pushed.cursor,
    countersigned: own.length === 0 ? [] : await countersign(database, caller, own, identity()),
  };
}

export function branchOf({ branch }: Caller): string {
  return branch ?? refuse('notAllowed');
}

/** B13: the register's word that it saw this end of the chain, for what it really holds. */
async function countersign(
  database: Database,
  caller: Caller,
  checkpoints: readonly Checkpoint[],
  { register, key: ours }: Identity,
): Promise<Reply<'events.push'>['countersigned']> {
  const { key } = caller;
  const branch = branchOf(caller);
  const devices = uuidsIn(checkpoints.map(({ device }) => device));
  const [held] = await database.reading(
    [branch],
    [
      `select held.hash from unnest(${devices}, ${numbersIn(checkpoints.map(({ seq }) => seq))}) as asked (device, seq)
         cross join lateral (select e.hash from amends.event e
           where e.branch = ${uuidIn(branch)} and e.device = asked.device and e.seq = asked.seq limit 1) as held`,
    ],
  );
  const hashes = new Set((held as { hash: string }[]).map(({ hash }) => hash));
  return checkpoints
    .filter(
      (one) => one.key === key && hashes.has(one.hash) && isSignedBy(signedText(one), one.signature, one.key),
    )
    .map((one) => ({
      ...{ device: one.device, seq: one.seq },
      countersigned: { by: register, key: ours.x, signature: signText(countersignedText(one), ours) },
    }));
}
