/**
 * Walks every desk's chain of events, in whatever order the documents are read, and says where it doesn't hold.
 * Sparing with memory: of two million events it keeps one hash each.
 */
import type { Finding } from './findings';

export interface ChainLink {
  device: string;
  seq: number;
  hash: string;
  prev: string | null;
  incident: string;
}

interface Chain {
  /** By number, from 1. */
  hashes: (string | undefined)[];
  /** Which incident holds it, as a place in `incidents`. */
  owners: number[];
  /** What an event says comes before it, while that one hasn't been met. */
  awaited: Map<number, string | null>;
  last: number;
}

export class ChainWalk {
  private readonly chains = new Map<string, Chain>();
  private readonly incidents: string[] = [];
  private readonly found: Finding[] = [];

  /** Links of one incident come one after the other; incidents in any order. */
  meet(link: ChainLink): void {
    const { device, seq, hash, prev, incident } = link;
    if (this.incidents.at(-1) !== incident) this.incidents.push(incident);
    const chain = this.chainOf(device);
    const known = chain.hashes[seq];
    if (known !== undefined) {
      // The same event met again, as after a document was kept twice, proves nothing.
      if (known !== hash) {
        const first = this.incidents[chain.owners[seq] ?? 0] ?? '';
        this.found.push({ kind: 'twice', device, seq, incidents: [first, incident] });
      }
      return;
    }
    chain.hashes[seq] = hash;
    chain.owners[seq] = this.incidents.length - 1;
    chain.last = Math.max(chain.last, seq);
    this.standsOn(device, chain, seq, prev);
    const awaited = chain.awaited.get(seq + 1);
    if (awaited === undefined) return;
    chain.awaited.delete(seq + 1);
    if (awaited !== hash) this.breakAt(device, chain, seq + 1);
  }

  /** How far this device's chain goes here; 0 for a device that isn't known. */
  lastOf(device: string): number {
    return this.chains.get(device)?.last ?? 0;
  }

  hashOf(device: string, seq: number): string | null {
    return this.chains.get(device)?.hashes[seq] ?? null;
  }

  get devices(): number {
    return this.chains.size;
  }

  /** Everything that doesn't hold, once every document has been met. */
  findings(): Finding[] {
    const missing = [...this.chains].flatMap(([device, chain]) => gaps(device, chain));
    return [...this.found, ...missing];
  }

  private standsOn(device: string, chain: Chain, seq: number, prev: string | null): void {
    if (seq === 1) {
      if (prev !== null) this.breakAt(device, chain, 1);
      return;
    }
    const before = chain.hashes[seq - 1];
    if (before === undefined) chain.awaited.set(seq, prev);
    else if (before !== prev) this.breakAt(device, chain, seq);
  }

  private breakAt(device: string, chain: Chain, seq: number): void {
    const incident = this.incidents[chain.owners[seq] ?? 0] ?? '';
    this.found.push({ kind: 'broken', device, seq, incident });
  }

  private chainOf(device: string): Chain {
    const known = this.chains.get(device);
    if (known) return known;
    const chain: Chain = { hashes: [], owners: [], awaited: new Map(), last: 0 };
    this.chains.set(device, chain);
    return chain;
  }
}

/** Runs of numbers that nobody holds. */
function gaps(device: string, { hashes, last }: Chain): Finding[] {
  const found: Finding[] = [];
  let from = 0;
  for (let seq = 1; seq <= last; seq += 1) {
    if (hashes[seq] === undefined) from ||= seq;
    else if (from) {
      found.push({ kind: 'missing', device, from, to: seq - 1 });
      from = 0;
    }
  }
  return found;
}
