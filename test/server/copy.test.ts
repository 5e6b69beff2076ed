// Export and import: the backup of an embedded register, and its way to another PostgreSQL.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportTo } from '#server/copy/export';
import { importFrom } from '#server/copy/import';
import { copiedTables, tablesLeftOut } from '#server/copy/tables';
import { Database } from '#server/database/database';
import { readIdentity } from '#server/register/identity';
import { fillDemo } from '#server/start/demo';
import { Chain, idOf } from './support/chain';
import { asSuper, clusterNames, migratedDatabase, type TestDatabase } from './support/databases';
import type { Device } from './support/device';
import { Register } from './support/register';

const folder = mkdtempSync(join(tmpdir(), 'amends-copy-'));
const file = join(folder, 'register.amends');
let from: Register;
let kept: { desk: Device; chain: Chain; branch: string };
beforeAll(async () => {
  from = await Register.open();
  await fillDemo(from.database);
  const office = await from.headOffice();
  const desk = await from.desk(office, await from.branch(office, 'OAK'));
  const chain = Chain.of(desk);
  const { incident, events } = chain.complaint(600);
  await desk.ask('events.push', { body: { events: events.slice(0, 400) } });
  await desk.ask('events.push', {
    body: { events: [...events.slice(400), chain.note(incident, '👩‍🦰 “quoted” \\u0000 \n')] },
  });
  kept = { desk, chain, branch: desk.branch! };
  const params = { incident, attachment: 'b'.repeat(64) };
  await desk.ask('attachments.announce', { params, body: { size: 3, sha256: 'A'.repeat(43) } });
  await exportTo(from.database, file);
});
afterAll(async () => {
  await from.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a register in one file', () => {
  it('holds every table there is', async () => {
    const tables = await asSuper(from.on.superUrl, async (client) => {
      const { rows } = await client.query<{ name: string }>(
        `select relname as name from pg_class where relnamespace = 'amends'::regnamespace and relkind = 'r'`,
      );
      return rows.map(({ name }) => name);
    });
    expect([...copiedTables.map(({ name }) => name), ...tablesLeftOut].sort()).toEqual(tables.sort());
  });

  it.each(clusterNames())('is the same on %s, row for row, under a new life', async (cluster) => {
    const to = await migratedDatabase(cluster);
    const database = new Database({ url: to.url, connections: 2 });
    const before = await readIdentity(database);
    expect(await importFrom(database, file)).toBeGreaterThan(600);
    const after = await readIdentity(database);
    expect(after.register).toBe(from.identity.register);
    expect(after.key).toEqual(from.identity.key);
    expect([before.incarnation, from.identity.incarnation]).not.toContain(after.incarnation);
    for (const { name } of copiedTables)
      expect(await contents(to, name), name).toEqual(await contents(from.on, name));
    await database.close();
    await to.drop();
  });

  it('that is cut, changed or of a newer version is refused, and nothing of it is taken', async () => {
    const to = await migratedDatabase();
    const database = new Database({ url: to.url, connections: 2 });
    const whole = readFileSync(file);
    const bent = join(folder, 'bent.amends');
    for (const bytes of [
      whole.subarray(0, whole.length - 9),
      whole.subarray(0, 900),
      Buffer.from('not packed'),
      Buffer.alloc(0),
    ]) {
      writeFileSync(bent, bytes);
      await expect(importFrom(database, bent)).rejects.toThrow();
      expect(await contents(to, 'branch')).toEqual([]);
    }
    await asSuper(to.superUrl, (client) =>
      client.query(`delete from amends.kysely_migration where name = '0001-register'`),
    );
    await expect(importFrom(database, file)).rejects.toThrow(/newer version/);
    await database.close();
    await to.drop();
  });

  it('C5 an hour old: desks notice the new life, bring what it lacks, and everything is there once', async () => {
    const { desk, chain, branch } = kept;
    const later = chain.complaint(5).events;
    await desk.ask('events.push', { body: { events: later } });
    const to = await migratedDatabase();
    const reading = new Database({ url: to.url, connections: 2 });
    await importFrom(reading, file);
    await reading.close();
    const restored = await Register.open({ on: to });
    desk.url = restored.url;
    const first = await desk.ask('events.pull', { query: { after: 600 } });
    expect(first.reply.incarnation).not.toBe(from.identity.incarnation);
    const answers = [];
    for (let at = 0; at < chain.made.length; at += 500) {
      const { reply } = await desk.ask('events.push', { body: { events: chain.made.slice(at, at + 500) } });
      answers.push(...reply.results.map(({ answer }) => answer));
    }
    expect(answers.filter((answer) => answer === 'stored')).toHaveLength(later.length);
    expect(answers.filter((answer) => answer === 'known')).toHaveLength(chain.made.length - later.length);
    const { reply } = await desk.ask('events.pull', { query: { after: 0, limit: 1000 } });
    expect(new Set(reply.events.map(idOf))).toEqual(new Set(chain.made.map(idOf)));
    expect(desk.branch).toBe(branch);
    desk.url = from.url;
    await restored.close();
    await to.drop();
  });

  it('goes into an empty register only', async () => {
    await expect(importFrom(from.database, file)).rejects.toThrow(/holds something already/);
  });
});

function contents(on: TestDatabase, table: string): Promise<string[]> {
  return asSuper(on.superUrl, async (client) => {
    const { rows } = await client.query<{ line: string }>(
      `select row_to_json(t)::text as line from amends.${table} t`,
    );
    return rows.map(({ line }) => line).sort();
  });
}
