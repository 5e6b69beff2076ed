// Puts what was closed long ago together in few files: a little at a time, and only in quiet moments.
import type { Viewer } from '#domain/incident/who-may-see';
import { isClosed } from '../catalogue/closed-ones';
import type { OpenShop } from '../shift/open-shop';
import { shelfCount } from '../vault/key-shelves';

/** In milliseconds: what is younger is likely to be opened again. */
const longAgo = 90 * 24 * 3_600_000;
/** Fewer aren't worth writing a shelf's pack anew for. */
const fewest = 8;
/** So many in one go: whoever saves meanwhile hardly notices. */
const most = 64;

type Packable = Pick<OpenShop, 'vault' | 'closed' | 'branch'>;

export class Packing {
  #shelf = 0;

  /** Looks at one shelf. What fails is tried again when its turn comes round. @param now epoch milliseconds */
  async aLittle({ vault, closed, branch }: Packable, now: number): Promise<number> {
    if (vault.journalled().length > 0 || vault.health().spaceLow) return 0;
    const amends: Viewer = { id: branch.id, role: 'manager', leadsComplaints: false };
    const before = now - longAgo;
    const old = (await vault.unpacked(this.#shelf)).filter((id) => begunAt(id) < before);
    const ready: string[] = [];
    for (const id of old) {
      if (ready.length === most) break;
      const row = closed.row(id, amends);
      if (row && isClosed(row) && row.newest < before) ready.push(id);
    }
    if (ready.length < most) this.#shelf = (this.#shelf + 1) % shelfCount;
    if (ready.length < fewest) return 0;
    await vault.pack(ready);
    return ready.length;
  }
}

/** A UUIDv7 begins with its time. Epoch milliseconds; what is no such id is old enough to be looked at. */
function begunAt(id: string): number {
  return Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
}
