// C4: a cursor must never pass an event by. Beside the register's own feed runs the naive one, which has to lose rows here,
// or this test would prove nothing.
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { Database } from '#server/database/database';
import { pull } from '#server/register/pull';
import { push } from '#server/register/push';
import { asSuper, clusterNames, migratedDatabase } from './support/databases';
import { Chain, idOf } from './support/chain';

const branch = '0190a5f0-0000-7000-8000-0000000000b1';
const writers = 16;
const rounds = 12;

describe.each(clusterNames())('on %s', (cluster) => {
  it('C4 sixteen writers with aborts: nothing lost and no gap; the naive feed loses rows', async () => {
    const on = await migratedDatabase(cluster);
    await asSuper(on.superUrl, async (client) => {
      await client.query(`insert into amends.branch (branch, code, name) values ($1, 'MIL', 'Mill Lane')`, [
        branch,
      ]);
      await client.query('insert into amends.counter (branch) values ($1)', [branch]);
      await client.query('create table public.naive (n bigserial primary key, id uuid not null)');
    });
    const aborted = new Set<string>();
    const pushing = new Set<unknown>();
    let ends = 0;
    const database = new Database({
      url: on.url,
      connections: writers + 2,
      // Three in a hundred pushes break off at their end.
      onStatement: (text, client) => {
        if (text.includes('update amends.counter')) pushing.add(client);
        if (text !== 'commit' || !pushing.delete(client)) return;
        ends += 1;
        if (ends % 33 === 0) throw Object.assign(new Error('broken off'), { problem: 'x' });
      },
    });
    const naive = new pg.Pool({ connectionString: on.superUrl, max: writers + 1 });
    // `end` comes back before the last sockets are closed; PostgreSQL may be stopped in between, and says so to them.
    naive.on('connect', (client) => client.on('error', () => {}));
    naive.on('error', () => {});
    let isWriting = true;

    const seen: string[] = [];
    const cursors: number[] = [];
    const readOwn = async () => {
      for (let cursor = 0, last = false; ;) {
        if (!isWriting) last = true;
        const page = await retried(() => pull(database, branch, cursor, 50));
        seen.push(...page.events.map(idOf));
        cursors.push(...page.events.map((event) => event.cursor));
        cursor = page.cursor;
        if (last && page.events.length === 0) return;
      }
    };
    const seenNaively = new Set<string>();
    const readNaively = async () => {
      for (let after = 0, last = false; ;) {
        if (!isWriting) last = true;
        const { rows } = await naive.query<{ n: number; id: string }>(
          'select n, id from public.naive where n > $1 order by n limit 50',
          [after],
        );
        for (const row of rows) seenNaively.add(row.id);
        after = rows.at(-1)?.n ?? after;
        if (last && rows.length === 0) return;
      }
    };
    const stored: string[] = [];
    const write = async (w: number) => {
      const chain = new Chain(`0190a5f0-0000-7000-8000-0000000d${String(w).padStart(4, '0')}`, branch);
      for (let round = 0; round < rounds; round += 1) {
        const { events } = chain.complaint(1);
        const asked = {
          branch,
          device: chain.device,
          chains: new Set([chain.device]),
          aliases: new Set<string>(),
        };
        // The naive feed numbers the same events in a transaction that lasts as long as the push does.
        const client = await naive.connect();
        await client.query('begin');
        for (const event of events)
          await client.query('insert into public.naive (id) values ($1)', [idOf(event)]);
        try {
          await push(database, { ...asked, events, checkpoints: [] });
          stored.push(...events.map(idOf));
          await client.query('commit');
        } catch {
          for (const event of events) aborted.add(idOf(event));
          await client.query('rollback');
        }
        client.release();
      }
    };
    const reading = [readOwn(), readNaively()];
    await Promise.all(Array.from({ length: writers }, (_, w) => write(w)));
    isWriting = false;
    await Promise.all(reading);

    const { rows: all } = await naive.query<{ id: string }>('select id from public.naive');
    await naive.end();
    await database.close();
    await on.drop();
    expect(aborted.size).toBeGreaterThan(0);
    expect(new Set(seen)).toEqual(new Set(stored));
    expect(cursors).toEqual(Array.from({ length: stored.length }, (_, n) => n + 1));
    const lost = all.filter(({ id }) => !seenNaively.has(id)).length;
    expect(lost).toBeGreaterThan(0);
    console.log(
      `${cluster}: ${stored.length} events, own feed lost 0, the naive one lost ${lost} of ${all.length}`,
    );
  });
});

async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch {
      // Reads break off now and then too: they ask again.
    }
  }
}
