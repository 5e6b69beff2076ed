// Looks into the database that a register brought along: where it runs, and how much it has on the disk.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

export interface Stored {
  events: number;
  /** Tables and indexes. */
  bytes: number;
  /** Written to the log so far: what a replica or an archive has to take. */
  logBytes: number;
}

/** @param data the register's data folder */
export function embeddedAt(data: string) {
  const [pid = '', , , port = ''] = readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n');
  const password = readFileSync(join(data, 'postgres-password'), 'utf8').trim();
  const url = `postgres://postgres:${password}@127.0.0.1:${port.trim()}/amends`;
  return {
    pid: Number(pid),
    async stored(): Promise<Stored> {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        const { rows } = await client.query<{ events: string; bytes: string; log: string }>(
          `select (select count(*) from amends.event) as events, pg_database_size('amends') as bytes,
                  pg_current_wal_lsn() - '0/0'::pg_lsn as log`,
        );
        const [row] = rows;
        return { events: Number(row?.events), bytes: Number(row?.bytes), logBytes: Number(row?.log) };
      } finally {
        await client.end();
      }
    },
  };
}
