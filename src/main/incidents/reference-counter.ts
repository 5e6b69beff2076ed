// References such as MIL-2026-A0148: branch code, year of the branch's zone, the desk's letter, a count. None is ever
// given twice, also after a crash, a void incident or a document that can't be read any more.
import type { ReadEvent } from '#domain/event/envelope';
import { yearIn } from './branch-time';

/** How far ahead the reserve is written, so that most incidents cost no flush of their own. */
const reserveStep = 16;

/** Per year: the highest count that may have been given. Kept in the store's 'desk' record. */
export type Reserve = Readonly<Record<string, number>>;

export class ReferenceCounter {
  private readonly given = new Map<number, number>();

  constructor(
    private readonly desk: { code: string; zone: string; letter: string },
    private reserve: Reserve,
    private readonly saveReserve: (reserve: Reserve) => Promise<void>,
  ) {}

  /** To be told every event that exists. */
  saw(event: ReadEvent): void {
    if (event.known?.type !== 'referenceGiven.v1') return;
    const [code, year, count] = event.known.payload.reference.split('-');
    if (code !== this.desk.code || !count?.startsWith(this.desk.letter)) return;
    const number = Number(count.slice(this.desk.letter.length));
    if (Number.isSafeInteger(number)) this.raise(Number(year), number);
  }

  /** Per year: the highest count given. */
  get givenSoFar(): Record<string, number> {
    return Object.fromEntries(this.given);
  }

  /** What a former opening knew of. */
  gave(given: Readonly<Record<string, number>>): void {
    for (const [year, count] of Object.entries(given)) this.raise(Number(year), count);
  }

  /** Some document can't be read: what it was given is unknown, so everything reserved counts as given. */
  trustReserve(): void {
    for (const [year, count] of Object.entries(this.reserve)) this.raise(Number(year), count);
  }

  /** The next free one. It is used up only when an event with it was saved: see `saw`. @param now epoch milliseconds */
  async next(now: number): Promise<string> {
    const year = yearIn(this.desk.zone, now);
    const count = (this.given.get(year) ?? 0) + 1;
    if (count > (this.reserve[year] ?? 0)) {
      const reserve = { ...this.reserve, [year]: count - 1 + reserveStep };
      await this.saveReserve(reserve);
      this.reserve = reserve;
    }
    return `${this.desk.code}-${year}-${this.desk.letter}${String(count).padStart(4, '0')}`;
  }

  /** Of a row that was brought in: MIL-A2-0147, in no year's count, and told apart at a glance. @param run from 1 */
  ofRow(run: number, row: number): string {
    const { code, letter } = this.desk;
    return `${code}-${letter}${run}-${String(row).padStart(4, '0')}`;
  }

  private raise(year: number, count: number): void {
    this.given.set(year, Math.max(count, this.given.get(year) ?? 0));
  }
}
