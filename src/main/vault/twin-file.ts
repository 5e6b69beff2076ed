// Two generations of one value. The newest whole one counts, and a damaged, missing or older one is written anew
// from it: header, key table and records must not depend on a single spot of the disk.
import type { Adapter } from 'lowdb';
import type { Generation } from './sealed-file';
import { fromSystem, VaultError } from './vault-error';

type Look<T> =
  | { readonly twin: Generation<T>; readonly found: { revision: number; value: T } }
  | { readonly twin: Generation<T>; readonly found: null; readonly error: VaultError | null };

export class TwinFile<T> implements Adapter<T> {
  #revision: number | null = null;

  /** @param setAside keeps the bytes of a damaged file before it is written anew */
  constructor(
    private readonly twins: readonly [Generation<T>, Generation<T>],
    private readonly setAside: (path: string) => void,
  ) {}

  /** Of the newest generation, once one was read or written. */
  get revision(): number | null {
    return this.#revision;
  }

  /** The next write gets a revision after this one. */
  continueFrom(revision: number): void {
    this.#revision = Math.max(revision, this.#revision ?? 0);
  }

  async read(): Promise<T | null> {
    return this.#read(true);
  }

  /** Reads without healing, so that looking at a store changes nothing. */
  async look(): Promise<T | null> {
    return this.#read(false);
  }

  /** The newest generation that can be read, as it is; null when there is none. */
  peek(): T | null {
    const found = this.#looks().flatMap((look) => look.found ?? []);
    return found.sort((a, b) => b.revision - a.revision)[0]?.value ?? null;
  }

  /** Resolves when both generations are on disk. @throws VaultError; 'unknown' when one of them may be. */
  async write(value: T): Promise<void> {
    if (this.#revision === null) await this.read();
    // Counted up even if this fails: what a failed write may have left is older than whatever follows.
    const revision = (this.#revision = (this.#revision ?? 0) + 1);
    const [first, second] = this.twins;
    await first.writeGeneration(revision, value);
    try {
      await second.writeGeneration(revision, value);
    } catch (error) {
      const { code } = fromSystem(error);
      throw new VaultError(code, { outcome: 'unknown', cause: error });
    }
  }

  /** Writes anew what is beyond reading, after setting the bytes aside. @throws VaultError 'not-empty' when
   *  either generation can be read, and whatever else keeps one from being judged ('newer', 'io', …) */
  async replace(value: T): Promise<void> {
    const looks = this.#looks().map(withError);
    for (const { found, error } of looks) {
      if (found !== null) throw new VaultError('not-empty');
      if (error !== null && !isBroken(error)) throw error;
    }
    for (const { twin, error } of looks) if (error !== null) this.setAside(twin.path);
    this.#revision = 0;
    await this.write(value);
  }

  async #read(healing: boolean): Promise<T | null> {
    const looks = this.#looks().map(withError);
    const refusal = looks.find(({ error }) => error?.code === 'newer' || error?.code === 'unknown-shape');
    if (refusal?.error) throw refusal.error;
    const newest = looks.reduce<{ revision: number; value: T } | null>(
      (best, { found }) => (found && (!best || found.revision > best.revision) ? found : best),
      null,
    );
    if (newest === null) {
      const error = looks.find((look) => look.error !== null)?.error;
      if (error) throw error;
      this.#revision = 0;
      return null;
    }
    this.#revision = newest.revision;
    if (healing) {
      for (const { twin, found, error } of looks)
        if (found?.revision !== newest.revision) await this.#heal(twin, newest, error);
    }
    return newest.value;
  }

  #looks(): Look<T>[] {
    return this.twins.map((twin) => {
      try {
        const found = twin.readGeneration();
        return found ? { twin, found } : { twin, found, error: null };
      } catch (error) {
        return { twin, found: null, error: fromSystem(error) };
      }
    });
  }

  /** Failing to heal is no reason not to open: the other generation is whole, and the next write covers both. */
  async #heal(twin: Generation<T>, newest: { revision: number; value: T }, error: VaultError | null) {
    try {
      if (error && !isBroken(error)) return;
      if (error) this.setAside(twin.path);
      await twin.writeGeneration(newest.revision, newest.value);
    } catch {
      // See above.
    }
  }
}

/** The bytes are bad, not the disk or this version of the app. */
function isBroken(error: VaultError): boolean {
  return error.code === 'damaged' || error.code === 'wrong-key';
}

function withError<T>(look: Look<T>) {
  return { ...look, error: 'error' in look ? look.error : null };
}
