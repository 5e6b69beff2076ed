// The segments on disk and the manifest that names them. Segments are never changed: what is new gets a segment of its
// own, and small ones are joined into bigger ones now and then, so that no checkpoint ever writes everything anew.
import { Turns } from '../vault/turns';
import { breathing } from './breathing';
import { BadBytes, isBeyondReading } from './bad-bytes';
import type { BlockFiles } from './block-files';
import { manifestName, readManifest, writeManifest } from './manifest';
import { joinable } from './joining';
import { newestFirst, type CatalogueRecord, type Row } from './record';
import { idKey } from './record-keys';
import { BlockCache } from './segment/block-cache';
import { Segment } from './segment/segment';
import { SegmentBuilder } from './segment/write-segment';
import { addBit, allBits, hasBit, noBits, takeAway, type Bits } from './terms/bits';

export interface Shelved {
  readonly segment: Segment;
  /** Documents that a newer one has taken the place of. */
  readonly outdated: Bits;
}
export interface Place {
  readonly shelved: Shelved;
  readonly doc: number;
}
/** What is kept beside the segments at every change. */
export interface Beside {
  open: Row[];
  damaged: string[];
  /** Of the damaged ones, as far as it is known. */
  lastKnown: Row[];
}

const segmentName = /^segment-\d+$/;
/** Bytes of opened blocks that stay in memory. */
const mostCached = 3_000_000;

export class Shelf {
  readonly turns = new Turns();
  private readonly cache = new BlockCache(mostCached);
  private next = 1;
  segments: readonly Shelved[] = [];
  /** False: documents may be missing here. */
  isWhole = false;

  private constructor(private readonly files: BlockFiles) {}

  /** An empty shelf where there is none, or where what is there says nothing: it is built anew from the documents.
   *  @throws VaultError and whatever else says nothing about the bytes: then all of it stays as it is */
  static open(files: BlockFiles): { shelf: Shelf; beside: Beside } {
    const shelf = new Shelf(files);
    try {
      const blocks = files.open(manifestName);
      if (blocks) return { shelf, beside: shelf.fill(blocks) };
    } catch (error) {
      if (!isBeyondReading(error)) throw error;
    }
    shelf.segments = [];
    shelf.isWhole = false;
    return { shelf, beside: { open: [], damaged: [], lastKnown: [] } };
  }

  /** Where an incident stands; null: in no segment. */
  find(id: string, among: readonly Shelved[] = this.segments): Place | null {
    const key = idKey(id);
    for (const shelved of among)
      for (const doc of shelved.segment.keys.few(key))
        if (!hasBit(shelved.outdated, doc) && shelved.segment.row(doc).summary.id === id)
          return { shelved, doc };
    return null;
  }

  /** Puts records into a segment of their own and outdates what they take the place of. Run it in a turn. */
  async add(
    records: readonly CatalogueRecord[],
    beside: Beside,
    gone: readonly string[] = [],
  ): Promise<void> {
    const breathe = breathing();
    const outdated = new Map<Shelved, Bits>();
    for (const id of [...records.map(({ row }) => row.summary.id), ...gone]) {
      const place = this.find(id);
      if (!place) continue;
      const { shelved, doc } = place;
      const bits = outdated.get(shelved) ?? shelved.outdated.slice();
      addBit(bits, doc);
      outdated.set(shelved, bits);
      await breathe();
    }
    const builder = new SegmentBuilder();
    for (const record of [...records].sort((a, b) => newestFirst(a.row, b.row))) {
      builder.add(record);
      await breathe();
    }
    const fresh = builder.size > 0 ? [await this.write(builder)] : [];
    const kept = this.segments.map((shelved) => ({
      segment: shelved.segment,
      outdated: outdated.get(shelved) ?? shelved.outdated,
    }));
    await this.settle([...kept, ...fresh], beside);
  }

  /** Joins small segments. Answers whether there was anything to join. Run it in a turn. */
  async join(beside: () => Beside): Promise<boolean> {
    const sources = joinable(this.segments);
    if (sources.length === 0) return false;
    const joined = await this.rewritten(sources);
    const rest = this.segments.filter((one) => !sources.includes(one));
    await this.settle([...rest, ...joined], beside());
    return true;
  }

  /** Erasure: no file and no block holds anything of it afterwards. Run it in a turn. */
  async forget(gone: readonly string[], beside: Beside): Promise<void> {
    const ids = new Set(gone);
    const holding = this.segments.filter(({ segment }) =>
      gone.some((id) => segment.keys.few(idKey(id)).some((doc) => segment.row(doc).summary.id === id)),
    );
    const clean: Shelved[] = [];
    for (const one of this.segments)
      if (holding.includes(one)) clean.push(...(await this.rewritten([one], ids)));
      else clean.push(one);
    this.cache.clear();
    await this.settle(clean, beside);
  }

  /** Everything away, on disk too: it is built anew. Run it in a turn. */
  async empty(): Promise<void> {
    this.drop();
    await this.files.remove(manifestName);
    await this.sweep();
  }

  drop(): void {
    this.isWhole = false;
    this.segments = [];
    this.cache.clear();
  }

  /** Writes the manifest, then shows the change, then removes what it doesn't name. */
  async settle(segments: readonly Shelved[], beside: Beside): Promise<void> {
    const { next, isWhole } = this;
    const named = segments.map(({ segment, outdated }) => ({
      ...{ name: segment.name, docs: segment.docs, outdated },
    }));
    await this.files.write(manifestName, writeManifest({ next, isWhole, ...beside, segments: named }));
    this.segments = segments;
    await this.sweep();
  }

  /** Files that nothing names: left by a change that was cut short. */
  async sweep(): Promise<void> {
    const named = new Set(this.segments.map(({ segment }) => segment.name));
    for (const name of this.files.list())
      if (segmentName.test(name) && !named.has(name)) await this.files.remove(name);
  }

  private async write(builder: SegmentBuilder): Promise<Shelved> {
    const name = `segment-${this.next++}`;
    await this.files.write(name, builder.finish());
    return { segment: this.opened(name), outdated: noBits(builder.size) };
  }

  /** One segment of what still counts in several, in order; none when nothing does. */
  private async rewritten(
    sources: readonly Shelved[],
    without: ReadonlySet<string> = new Set(),
  ): Promise<Shelved[]> {
    const breathe = breathing();
    const builder = new SegmentBuilder(Math.min(...sources.map(({ segment }) => segment.head.rule)));
    const heads = sources.flatMap(({ segment, outdated }) => {
      const docs = [...Array(segment.docs).keys()].filter((doc) => !hasBit(outdated, doc));
      return docs.length > 0 ? [{ segment, docs, at: 0, record: segment.record(docs[0]!) }] : [];
    });
    while (heads.length > 0) {
      const first = heads.reduce((a, b) => (newestFirst(a.record.row, b.record.row) <= 0 ? a : b));
      if (!without.has(first.record.row.summary.id)) builder.add(first.record);
      const doc = first.docs[(first.at += 1)];
      if (doc === undefined) heads.splice(heads.indexOf(first), 1);
      else first.record = first.segment.record(doc);
      await breathe();
    }
    return builder.size > 0 ? [await this.write(builder)] : [];
  }

  private fill(blocks: Parameters<typeof readManifest>[0]): Beside {
    const manifest = readManifest(blocks);
    this.next = manifest.next;
    this.segments = manifest.segments.map(({ name, docs, outdated }) => {
      const segment = this.opened(name);
      if (segment.docs !== docs) throw new BadBytes('a segment is not the one that was written');
      return { segment, outdated };
    });
    this.isWhole = manifest.isWhole;
    const { open, damaged, lastKnown } = manifest;
    return { open, damaged, lastKnown };
  }

  private opened(name: string): Segment {
    const blocks = this.files.open(name);
    if (!blocks) throw new BadBytes('a segment is missing');
    return new Segment(name, blocks, this.cache);
  }
}

/** Worked out once: every list and every letter that is typed asks for them. */
const counting = new WeakMap<Shelved, Bits>();

/** Documents of it that still count. Not to be changed. */
export function standing(shelved: Shelved): Bits {
  let bits = counting.get(shelved);
  if (!bits) counting.set(shelved, (bits = takeAway(allBits(shelved.segment.docs), shelved.outdated)));
  return bits;
}
