// Counts wrong PINs on disk before anybody learns whether a PIN was right: a process killed between the two has
// still counted. The count is sealed, and a missing or damaged one counts as used up.
import { z } from 'zod/mini';
import type { Generation } from './sealed-file';
import { VaultError } from './vault-error';

const personTries = z.object({ person: z.string(), wrong: z.int(), last: z.number() });
export const pinTriesRecord = z.looseObject({ v: z.literal(1), people: z.array(personTries) });
export type PinTriesRecord = z.infer<typeof pinTriesRecord>;

export const triesUntilClosed = 10;
/** Seconds to wait after the 3rd, 4th, … wrong PIN. */
const waits = [5, 15, 30, 60, 120, 300, 300];

/** Milliseconds to wait after that many wrong PINs in a row. */
export function waitAfter(wrong: number): number {
  return wrong < 3 ? 0 : (waits[Math.min(wrong - 3, waits.length - 1)] ?? 0) * 1000;
}

export class PinTries {
  #turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly file: Generation<PinTriesRecord>) {}

  /** One try after the other: many at once would all see the same count.
   *  @param now epoch milliseconds
   *  @throws VaultError 'wrong-pin', 'too-soon', 'closed-by-wrong-pins', and what counting on disk may throw */
  attempt(person: string, now: number, fits: () => Promise<boolean>): Promise<void> {
    const turn = this.#turn.then(() => this.#attempt(person, now, fits));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** Starts anew, also over a missing or damaged count. Only for someone who opened the store by other means. */
  async clear(): Promise<void> {
    if (!this.#isClear()) await this.#write(1, []);
  }

  isMissing(): boolean {
    try {
      return this.file.readGeneration() === null;
    } catch {
      return false;
    }
  }

  /** Then there is nothing to write: every opening with a passphrase comes by here. */
  #isClear(): boolean {
    try {
      return this.file.readGeneration()?.value.people.length === 0;
    } catch {
      return false;
    }
  }

  async #attempt(person: string, now: number, fits: () => Promise<boolean>): Promise<void> {
    const { revision, people } = this.#counted();
    if (people.some(({ wrong }) => wrong >= triesUntilClosed)) throw new VaultError('closed-by-wrong-pins');
    const before = people.find((one) => one.person === person) ?? { person, wrong: 0, last: 0 };
    const others = people.filter((one) => one.person !== person);
    await this.#assertWaited(revision, others, before, now);

    const wrong = before.wrong + 1;
    await this.#write(revision + 1, [...others, { person, wrong, last: now }]);
    if (await fits()) {
      await this.#write(revision + 2, others);
      return;
    }
    const triesLeft = triesUntilClosed - wrong;
    if (triesLeft <= 0) throw new VaultError('closed-by-wrong-pins', { triesLeft: 0 });
    throw new VaultError('wrong-pin', { triesLeft, retryAt: now + waitAfter(wrong) });
  }

  /** A clock that was set back makes nobody wait longer than the wait itself. */
  async #assertWaited(
    revision: number,
    others: PinTriesRecord['people'],
    before: PinTriesRecord['people'][number],
    now: number,
  ) {
    const wait = waitAfter(before.wrong);
    if (wait === 0) return;
    if (now < before.last) await this.#write(revision + 1, [...others, { ...before, last: now }]);
    const retryAt = Math.min(before.last, now) + wait;
    if (now < retryAt)
      throw new VaultError('too-soon', { retryAt, triesLeft: triesUntilClosed - before.wrong });
  }

  #counted(): { revision: number; people: PinTriesRecord['people'] } {
    try {
      const found = this.file.readGeneration();
      if (found) return { revision: found.revision, people: found.value.people };
    } catch (error) {
      if (error instanceof VaultError && (error.code === 'io' || error.code === 'newer')) throw error;
      throw new VaultError('closed-by-wrong-pins', { cause: error });
    }
    throw new VaultError('closed-by-wrong-pins');
  }

  async #write(revision: number, people: PinTriesRecord['people']): Promise<void> {
    await this.file.writeGeneration(revision, { v: 1, people });
  }
}
