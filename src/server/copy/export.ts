/**
 * Everything as one packed file of lines, read in one moment of the database and never held in memory as a whole: the
 * backup of an embedded register, and its way to a newer PostgreSQL. Its first line says what it is, its last that it is whole.
 */
import { createWriteStream } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Database, Statements } from '../database/database';
import { copiedTables } from './tables';

const atATime = 200;

/** Answers how many rows. The file appears under its name once it is whole and on the disk. */
export async function exportTo(database: Database, file: string): Promise<number> {
  const part = `${file}.part`;
  let rows = 0;
  await database.within('all', async (statements) => {
    await statements.query('set transaction isolation level repeatable read, read only');
    async function* lines() {
      for await (const line of linesOf(statements)) {
        rows += 1;
        yield line;
      }
    }
    await pipeline(
      Readable.from(lines()),
      createGzip({ level: 6 }),
      createWriteStream(part, { mode: 0o600 }),
    );
  });
  const written = await open(part, 'r+');
  await written.sync();
  await written.close();
  await rename(part, file);
  return rows - 2;
}

async function* linesOf(statements: Statements): AsyncGenerator<string> {
  const [register] = await statements.query<{ line: string }>(
    `select row_to_json(r)::text as line from (select register, key_d, key_x, playbooks, made_at from amends.register) r`,
  );
  const migrations = await statements.query<{ name: string }>(
    'select name from amends.kysely_migration order by name',
  );
  const names = JSON.stringify(migrations.map(({ name }) => name));
  yield `{"amends":"register","v":1,"migrations":${names},"register":${register?.line}}\n`;
  const counts: Record<string, number> = {};
  for (const { name, ofBranch } of copiedTables) {
    counts[name] = 0;
    const branch = ofBranch ? 'branch::text' : 'null::text';
    await statements.query(
      `declare copying no scroll cursor for select ${branch} as branch, row_to_json(t)::text as line
         from amends.${name} t ${ofBranch ? 'order by branch' : ''}`,
    );
    for (;;) {
      const rows = await statements.query<{ branch: string | null; line: string }>(
        `fetch ${atATime} from copying`,
      );
      if (rows.length === 0) break;
      counts[name] += rows.length;
      for (const { branch: of, line } of rows)
        yield `{"table":"${name}","branch":${JSON.stringify(of)},"row":${line}}\n`;
    }
    await statements.query('close copying');
  }
  yield `{"end":true,"counts":${JSON.stringify(counts)}}\n`;
}
