/**
 * The only way to the tables. Whatever belongs to a branch is reached inside a transaction that names its branches, and
 * PostgreSQL's row-level security keeps to those, whatever a statement says.
 */
import pg from 'pg';

/** Which branches a transaction may see; 'all' reads every branch and writes to none. */
export type Scope = readonly string[] | 'all';

export interface Statements {
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
}

/** Of one transaction. */
export interface Transaction extends Statements {
  /**
   * The last statement: the end of the transaction goes right behind it, without waiting for its answer. Where it fails,
   * nothing of the transaction stands.
   */
  last<Row extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<Row[]>;
}

export interface DatabaseOptions {
  url: string;
  connections?: number;
  /** Seconds one statement may take. */
  slowest?: number;
  /** For tests that end things in the middle: before each statement. */
  onStatement?: (text: string, client: pg.PoolClient) => Promise<void> | void;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
// Counts and cursors are far below 2^53: as numbers they are what the contract says.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export class Database implements Statements {
  readonly pool: pg.Pool;

  constructor(private readonly options: DatabaseOptions) {
    this.pool = new pg.Pool({
      connectionString: options.url,
      max: options.connections ?? 20,
      statement_timeout: (options.slowest ?? 30) * 1000,
      connectionTimeoutMillis: 10_000,
      application_name: 'amends-register',
      // What is sent before the answer to the one before it has come: `last`. Everything else waits for its own.
      pipeline: true,
    });
    // A connection that breaks while idle is replaced; whoever used it hears of it from their own statement.
    this.pool.on('error', () => {});
    // The same while it is in use: without a listener a restart of PostgreSQL would end the register.
    this.pool.on('connect', (client) => client.on('error', () => {}));
  }

  /** Of tables that belong to no branch. */
  async query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      return await this.run<Row>(client, text, values);
    } catch (error) {
      broken = brokenBy(error);
      throw error;
    } finally {
      client.release(broken);
    }
  }

  /** All or nothing. @throws what `work` throws, after everything was taken back */
  within<T>(scope: Scope, work: (statements: Statements) => Promise<T>): Promise<T> {
    return this.beginning(scope, [], (statements) => work(statements));
  }

  /**
   * The same, beginning with statements that need no values: they go in the message that begins it, one after the other,
   * each seeing what the one before it waited for. What is put into their texts has to be numbers or `uuidsIn`.
   * @param work gets the rows of each
   */
  async beginning<T>(
    scope: Scope,
    first: readonly string[],
    work: (statements: Transaction, rows: unknown[][]) => Promise<T>,
  ): Promise<T> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    let isEnded = false;
    const last: Transaction['last'] = (text, values) =>
      this.ending(client, text, values, () => (isEnded = true));
    try {
      const begun = [`begin; set local amends.branches = '${scopeText(scope)}'`, ...first].join('; ');
      const rows = (await this.told(client, begun)).slice(2);
      const query: Transaction['query'] = (text, values) => this.run(client, text, values);
      const answer = await work({ query, last }, rows);
      if (!isEnded) await this.run(client, 'commit');
      return answer;
    } catch (error) {
      broken = brokenBy(error);
      if (!broken && !isEnded) await client.query('rollback').catch((failed: Error) => (broken = failed));
      throw error;
    } finally {
      client.release(broken);
    }
  }

  /** A few reads of one moment's state, begun and ended in one message. Their texts as above. */
  async reading(scope: Scope, all: readonly string[]): Promise<unknown[][]> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      const begun = `begin; set local amends.branches = '${scopeText(scope)}'`;
      return (await this.told(client, [begun, ...all, 'commit'].join('; '))).slice(2, -1);
    } catch (error) {
      broken = brokenBy(error);
      if (!broken) await client.query('rollback').catch((failed: Error) => (broken = failed));
      throw error;
    } finally {
      client.release(broken);
    }
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  private async run<Row extends pg.QueryResultRow>(
    client: pg.PoolClient,
    text: string,
    values?: unknown[],
  ): Promise<Row[]> {
    await this.options.onStatement?.(text, client);
    const { rows } = await (values && values.length > 0
      ? client.query<Row>(text, values)
      : client.query<Row>(text));
    return rows;
  }

  /** A statement and the commit behind it. After a statement that failed, a commit takes everything back. */
  private async ending<Row extends pg.QueryResultRow>(
    client: pg.PoolClient,
    text: string,
    values: unknown[],
    ends: () => void,
  ): Promise<Row[]> {
    await this.options.onStatement?.(text, client);
    const told = client.query<Row>(text, values);
    // Looked at in a moment, also where the next line never comes to an end.
    told.catch(() => undefined);
    await this.options.onStatement?.('commit', client);
    ends();
    const ended = client.query('commit');
    const [{ rows }] = await Promise.all([told, ended]).catch(async (error: unknown) => {
      // Nobody gets the connection before it has ended.
      await ended.catch(() => undefined);
      throw error;
    });
    return rows;
  }

  /** The rows of each statement of one message. */
  private async told(client: pg.PoolClient, text: string): Promise<unknown[][]> {
    await this.options.onStatement?.(text, client);
    const answers = (await client.query(text)) as unknown as pg.QueryResult[];
    return answers.map(({ rows }) => rows as unknown[]);
  }
}

/** For the text of a statement. @throws for anything that isn't a UUID */
export function uuidsIn(ids: readonly string[]): string {
  if (!ids.every((id) => uuid.test(id))) throw new Error('not an id');
  return `'{${ids.join(',')}}'::uuid[]`;
}
/** The same, of one. */
export const uuidIn = (id: string) => `(${uuidsIn([id])})[1]`;
/** The same of whole numbers. */
export function numbersIn(numbers: readonly number[]): string {
  if (!numbers.every(Number.isSafeInteger)) throw new Error('not a number');
  return `'{${numbers.join(',')}}'::bigint[]`;
}

/** @throws for anything that isn't a list of UUIDs: it becomes part of a statement */
function scopeText(scope: Scope): string {
  if (scope === 'all') return '*';
  if (!scope.every((branch) => uuid.test(branch))) throw new Error('not a branch');
  return scope.join(',');
}

/** Errors of PostgreSQL itself leave the connection whole; everything else doesn't. */
function brokenBy(error: unknown): Error | undefined {
  const isStatement = error instanceof pg.DatabaseError && !/^(57P|08|58)/.test(error.code ?? '');
  const isOurs = error instanceof Error && 'problem' in error;
  return isStatement || isOurs ? undefined : (error as Error);
}

/** PostgreSQL takes no NUL, and jsonb no lone surrogate. */
export function storableText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}
