// One connection while somebody has it: statements one by one, several in one message, or the last one with the commit right
// behind it; and whether it may be used again afterwards.
import pg from 'pg';

export type OnStatement = (text: string, client: pg.PoolClient) => Promise<void> | void;

export class Connection {
  /** A transaction has begun and hasn't ended. */
  isInside = false;
  /** Nobody is to have it again. */
  broken: Error | undefined;

  constructor(
    private readonly client: pg.PoolClient,
    private readonly onStatement: OnStatement | undefined,
  ) {}

  async run<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    await this.onStatement?.(text, this.client);
    const { rows } = await (values.length > 0
      ? this.client.query<Row>(text, values)
      : this.client.query<Row>(text));
    return rows;
  }

  /** A statement and the commit behind it. After a statement that failed, a commit takes everything back. */
  async ending<Row extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<Row[]> {
    const { client } = this;
    await this.onStatement?.(text, client);
    const told = client.query<Row>(text, values);
    // Looked at in a moment, also where the next line never comes to an end.
    told.catch(() => undefined);
    await this.onStatement?.('commit', client);
    this.isInside = false;
    const ended = client.query('commit');
    const [{ rows }] = await Promise.all([told, ended]).catch(async (error: unknown) => {
      // Nobody gets the connection before it has ended.
      await ended.catch(() => undefined);
      throw error;
    });
    return rows;
  }

  /** All of them in one message. Answers the rows of each. */
  async told(texts: readonly string[]): Promise<unknown[][]> {
    const text = texts.join('; ');
    await this.onStatement?.(text, this.client);
    const answers = (await this.client.query(text)) as unknown as pg.QueryResult[];
    return answers.map(({ rows }) => rows as unknown[]);
  }

  /** After a failure: whatever was begun is taken back. */
  async takeBack(error: unknown): Promise<void> {
    this.broken = brokenBy(error);
    if (this.broken || !this.isInside) return;
    await this.client.query('rollback').catch((failed: Error) => (this.broken = failed));
  }
}

/** Errors of PostgreSQL itself leave the connection whole; everything else doesn't. */
function brokenBy(error: unknown): Error | undefined {
  const isStatement = error instanceof pg.DatabaseError && !/^(57P|08|58)/.test(error.code ?? '');
  const isOurs = error instanceof Error && 'problem' in error;
  return isStatement || isOurs ? undefined : (error as Error);
}
