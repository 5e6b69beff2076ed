// Every bringing in of this desk: which file, which complaints it was to make, and what became of it. It is written before
// the first complaint is, so that whatever a crash leaves behind has a name.
import { z } from 'zod';
import { dayOrder, field } from '#domain/bring-in/fields';
import type { Vault } from '../vault/vault';

const run = z.looseObject({
  id: z.uuid(),
  /** The how manyth of this desk: part of its references. */
  n: z.number().int().min(1),
  at: z.string(),
  by: z.object({ id: z.string(), name: z.string() }),
  file: z.string(),
  sha256: z.string(),
  /** Of every complaint it was to make, in the order of their rows. */
  incidents: z.array(z.uuid()),
  /** Rows that could be none. */
  bad: z.number(),
  /** `adding` and `undoing` while nothing is under way: it was cut off in the middle. */
  state: z.enum(['adding', 'added', 'stopped', 'undoing', 'undone']),
  /** How many are here, once it came to an end. */
  there: z.number(),
  undone: z.object({ at: z.string(), by: z.string() }).nullable().default(null),
  /** Something was added to these: an undoing left them. */
  stayed: z.array(z.uuid()).default([]),
});
export type RunRecord = z.infer<typeof run>;

const runsRecord = z.looseObject({
  v: z.literal(1),
  runs: z.array(run),
  /** What plain headings were said to be, the last time. */
  columns: z.record(z.string(), field.nullable()).default({}),
  order: dayOrder.nullable().default(null),
});
export type RunsRecord = z.infer<typeof runsRecord>;
const none: RunsRecord = { v: 1, runs: [], columns: {}, order: null };

/** Everything may throw VaultError. */
export class Runs {
  constructor(private readonly vault: Pick<Vault, 'readRecord' | 'saveRecord'>) {}

  async read(): Promise<RunsRecord> {
    return (await this.vault.readRecord('broughtIn', runsRecord)) ?? none;
  }

  async add(one: RunRecord, said: Pick<RunsRecord, 'columns' | 'order'>): Promise<void> {
    const { columns, ...record } = await this.read();
    const all = { ...columns, ...said.columns };
    await this.vault.saveRecord('broughtIn', {
      ...record,
      ...{ runs: [...record.runs, one], columns: all, order: said.order },
    });
  }

  async change(id: string, change: Partial<RunRecord>): Promise<void> {
    const record = await this.read();
    const runs = record.runs.map((one) => (one.id === id ? { ...one, ...change } : one));
    await this.vault.saveRecord('broughtIn', { ...record, runs });
  }
}
