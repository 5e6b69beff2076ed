// Reads an exported file into an empty register: all of it or nothing. It begins a new life, so desks compare and bring what the file lacks.
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import type { Database, Statements } from '../database/database';
import { copiedTables } from './tables';

export class NotImported extends Error {}

const first = z.object({
  amends: z.literal('register'),
  v: z.literal(1),
  migrations: z.array(z.string()),
  register: z.object({
    register: z.uuid(),
    key_d: z.string(),
    key_x: z.string(),
    playbooks: z.number(),
    made_at: z.string(),
  }),
});
const names = copiedTables.map(({ name }) => name) as [string, ...string[]];
const row = z.object({ table: z.enum(names), branch: z.uuid().nullable(), row: z.looseObject({}) });
const last = z.object({ end: z.literal(true), counts: z.record(z.string(), z.number()) });

const mostRows = 500;
const mostBytes = 8_000_000;

/** Answers how many rows. @throws NotImported, and the register is as it was */
export async function importFrom(database: Database, file: string): Promise<number> {
  return database.within([], async (statements) => {
    await refuseFilled(statements);
    const counts = new Map<string, number>();
    let waiting: { table: string; branch: string | null; lines: string[]; bytes: number } | null = null;
    let isFirst = true;
    let isWhole = false;
    const write = async () => {
      if (!waiting) return;
      const { table, branch, lines } = waiting;
      waiting = null;
      await statements.query(`set local amends.branches = '${branch ?? ''}'`);
      await statements.query(
        `insert into amends.${table} select * from jsonb_populate_recordset(null::amends.${table}, $1::jsonb)`,
        [`[${lines.join(',')}]`],
      );
      counts.set(table, (counts.get(table) ?? 0) + lines.length);
    };
    for await (const line of linesIn(file)) {
      if (isWhole) throw new NotImported('There is something after the end of this file.');
      if (isFirst) {
        await begin(statements, line);
        isFirst = false;
      } else if (line.startsWith('{"end":')) {
        await write();
        isWhole = true;
        compare(last.parse(JSON.parse(line)).counts, counts);
      } else {
        const { table, branch } = row.parse(JSON.parse(line));
        if (waiting && (waiting.table !== table || waiting.branch !== branch)) await write();
        waiting ??= { table, branch, lines: [], bytes: 0 };
        // The row as the database wrote it: no number and no text goes through JavaScript.
        waiting.lines.push(line.slice(line.indexOf(',"row":') + 7, -1));
        waiting.bytes += line.length;
        if (waiting.lines.length >= mostRows || waiting.bytes > mostBytes) await write();
      }
    }
    if (!isWhole) throw new NotImported('This file breaks off before its end: nothing was taken from it.');
    return [...counts.values()].reduce((sum, count) => sum + count, 0);
  });
}

async function* linesIn(file: string): AsyncGenerator<string> {
  const unpacked = createReadStream(file).pipe(createGunzip());
  try {
    yield* createInterface({ input: unpacked, crlfDelay: Infinity });
    // A cut file ends the lines first and fails afterwards.
    if (unpacked.errored) throw unpacked.errored;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.startsWith('Z_')) {
      throw new NotImported('This file breaks off or is damaged: nothing was taken from it.');
    }
    throw error;
  }
}

async function refuseFilled(statements: Statements): Promise<void> {
  const [found] = await statements.query<{ filled: boolean }>(
    'select exists (select from amends.branch) or exists (select from amends.device) as filled',
  );
  if (found?.filled)
    throw new NotImported('This register holds something already: import into a new data folder.');
}

async function begin(statements: Statements, line: string): Promise<void> {
  const parsed = first.safeParse(jsonOf(line));
  if (!parsed.success) throw new NotImported('This is no export of a register.');
  const known = await statements.query<{ name: string }>('select name from amends.kysely_migration');
  const newer = parsed.data.migrations.find((name) => !known.some((one) => one.name === name));
  if (newer) throw new NotImported(`This file is of a newer version (${newer}): update first.`);
  const { register, key_d, key_x, playbooks, made_at } = parsed.data.register;
  await statements.query('delete from amends.enrolment_code');
  await statements.query('delete from amends.register');
  await statements.query(
    `insert into amends.register (register, incarnation, key_d, key_x, playbooks, made_at) values ($1, $2, $3, $4, $5, $6)`,
    [register, randomUUID(), key_d, key_x, playbooks, made_at],
  );
}

function compare(said: Record<string, number>, counted: Map<string, number>): void {
  for (const [table, count] of Object.entries(said)) {
    if ((counted.get(table) ?? 0) !== count)
      throw new NotImported(`Rows of "${table}" are missing in this file.`);
  }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
