// What a register does by itself now and then: forget what has run out.
import type { Database } from '../database/database';

/** Answers how to stop it. */
export function keepUp(database: Database, every = 600_000): () => void {
  const timer = setInterval(() => {
    void database
      .query('delete from amends.nonce where expires_at < now()')
      .then(() =>
        database.query(`delete from amends.enrolment_code where expires_at < now() - interval '90 days'`),
      )
      // The database is away: it is done the next time.
      .catch(() => {});
  }, every);
  timer.unref();
  return () => clearInterval(timer);
}
