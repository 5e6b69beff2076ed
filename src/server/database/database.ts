/**
 * The only way to the tables. Whatever belongs to a branch is reached inside a transaction that names its branches, and
 * PostgreSQL's row-level security keeps to those, whatever a statement says.
 */
import pg from 'pg';
import { Connection, type OnStatement } from './connection';
import { scopeText } from './statement-text';

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
  onStatement?: OnStatement;
}

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
  query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return this.lent((connection) => connection.run<Row>(text, values));
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
  beginning<T>(
    scope: Scope,
    first: readonly string[],
    work: (statements: Transaction, rows: unknown[][]) => Promise<T>,
  ): Promise<T> {
    return this.lent(async (connection) => {
      connection.isInside = true;
      const rows = (await connection.told([...begunFor(scope), ...first])).slice(2);
      const query: Transaction['query'] = (text, values) => connection.run(text, values);
      const last: Transaction['last'] = (text, values) => connection.ending(text, values);
      const answer = await work({ query, last }, rows);
      if (connection.isInside) await connection.run('commit');
      return answer;
    });
  }

  /** A few reads of one moment's state, begun and ended in one message. Their texts as above. */
  reading(scope: Scope, all: readonly string[]): Promise<unknown[][]> {
    return this.lent(async (connection) => {
      connection.isInside = true;
      return (await connection.told([...begunFor(scope), ...all, 'commit'])).slice(2, -1);
    });
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  /** Given back afterwards: whole, or to be thrown away. */
  private async lent<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    const connection = new Connection(client, this.options.onStatement);
    try {
      return await work(connection);
    } catch (error) {
      await connection.takeBack(error);
      throw error;
    } finally {
      client.release(connection.broken);
    }
  }
}

const begunFor = (scope: Scope) => ['begin', `set local amends.branches = '${scopeText(scope)}'`];
