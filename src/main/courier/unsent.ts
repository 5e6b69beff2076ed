// The events that wait to be sent, device by device, in the order in which they were made. In memory only.

export interface Unsent {
  hash: string;
  device: string;
  seq: number;
  incident: string;
}

export class UnsentEvents implements Iterable<Unsent> {
  /** Device → what of it waits, by its numbers. */
  private readonly queues = new Map<string, Unsent[]>();
  private readonly known = new Set<string>();

  get size(): number {
    return this.known.size;
  }

  has(hash: string): boolean {
    return this.known.has(hash);
  }

  *[Symbol.iterator](): Iterator<Unsent> {
    for (const queue of this.queues.values()) yield* queue;
  }

  /** Where it isn't among them yet. */
  add(unsent: Unsent): void {
    if (this.known.has(unsent.hash)) return;
    this.known.add(unsent.hash);
    const queue = this.queues.get(unsent.device) ?? [];
    const last = queue.at(-1);
    queue.push(unsent);
    if (last && last.seq > unsent.seq) queue.sort((a, b) => a.seq - b.seq);
    this.queues.set(unsent.device, queue);
  }

  /** Those of this number: more than one where it was given twice. */
  at(device: string, seq: number): Unsent[] {
    const queue = this.queues.get(device) ?? [];
    let low = 0;
    for (let high = queue.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((queue[middle] as Unsent).seq < seq) low = middle + 1;
      else high = middle;
    }
    const found: Unsent[] = [];
    for (let one = queue[low]; one?.seq === seq; one = queue[low + found.length]) found.push(one);
    return found;
  }

  remove(hashes: ReadonlySet<string>): void {
    for (const [device, queue] of this.queues) {
      const rest = queue.filter(({ hash }) => !hashes.has(hash));
      if (rest.length === 0) this.queues.delete(device);
      else if (rest.length < queue.length) this.queues.set(device, rest);
    }
    for (const hash of hashes) this.known.delete(hash);
  }
}
