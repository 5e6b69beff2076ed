// What a register does by itself now and then: forget what has run out.
import type { Database } from '../database/database';

/** Branches in one transaction: their ids stand in one setting. */
const atOnce = 500;

/** Answers how to stop it. */
export function keepUp(database: Database, every = 600_000): () => void {
  // The database is away: it is done the next time.
  const timer = setInterval(() => void forgetWhatRanOut(database).catch(() => {}), every);
  timer.unref();
  return () => clearInterval(timer);
}

export async function forgetWhatRanOut(database: Database): Promise<void> {
  await database.query('delete from amends.nonce where expires_at < now()');
  await database.query(`delete from amends.enrolment_code where expires_at < now() - interval '90 days'`);
  const old = await database.within('all', ({ query }) =>
    query<{ branch: string }>(
      `select distinct branch from amends.webhook_delivery where made_at < now() - interval '90 days'`,
    ),
  );
  for (let first = 0; first < old.length; first += atOnce) {
    const branches = old.slice(first, first + atOnce).map(({ branch }) => branch);
    await database.within(branches, ({ query }) =>
      query(
        `delete from amends.webhook_delivery where branch = any ($1) and made_at < now() - interval '90 days'`,
        [branches],
      ),
    );
  }
}
