/** The catalogue is never the only copy of anything, and never says anything else than the documents do. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { phonePlans } from '#domain/history/phone-plans';
import { traceOf } from '#domain/history/match-people';
import { tellHistory } from '#domain/history/tell-history';
import { topicsSoFar } from '#domain/history/topics';
import type { Incident } from '#domain/incident/state';
import type { Viewer } from '#domain/incident/who-may-see';
import { fillCatalogue } from '#main/catalogue/fill-catalogue';
import type { RegisterFilter } from '#main/catalogue/filter';
import { SealedCatalogue } from '#main/catalogue/sealed-catalogue';
import { MemoryBlocks } from '../support/memory-blocks';
import { PlainCatalogue } from '../support/plain-catalogue';
import { howMany, incidentId, incidentOf, seeds, staff, theDay } from '../support/random-incidents';

const plan = phonePlans.GB ?? null;
const parts = { plan, zone: 'Europe/London', now: () => theDay };
const viewers: Viewer[] = [
  { id: staff[0]!.id, role: 'staff', leadsComplaints: false },
  { id: staff[2]!.id, role: 'manager', leadsComplaints: false },
  { id: staff[1]!.id, role: 'staff', leadsComplaints: true },
];
const all: RegisterFilter = { state: 'all', query: '', limit: 50 };
const filters: RegisterFilter[] = [
  ...[all, { ...all, state: 'open' as const }, { ...all, state: 'sealed' as const, limit: 3 }],
  ...[
    'osei',
    'lamp blue',
    'creme',
    'c',
    '07700900142',
    '0770 09',
    '2231 77',
    'mil-2026-a001',
    '07700 900 14',
  ].map((query) => ({ ...all, query })),
  { ...all, query: 'o', state: 'open' },
  { ...all, holder: staff[1]!.id },
  { ...all, category: 'billing', state: 'sealed' },
  { ...all, from: '2026-06-01', to: '2026-11-01' },
  { ...all, from: '2026-11-01', query: 'c' },
  { ...all, outcome: 'settled' },
  { ...all, branch: 'MIL', state: 'open' },
  { ...all, promise: 'any' },
  { ...all, promise: 'late' },
  { ...all, contested: true },
  { ...all, promise: 'today', state: 'open' },
];

type Step =
  | { do: 'put'; n: number; seeds: Parameters<typeof incidentOf>[1] }
  | { do: 'unreadable' | 'forget'; n: number }
  | { do: 'checkpoint' | 'tidy' | 'reopen' | 'crash' }
  | { do: 'failing' | 'cut'; after: number }
  | { do: 'damage'; file: number; block: number };
const n = fc.nat({ max: howMany - 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ do: fc.constant('put' as const), n, seeds }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('unreadable' as const, 'forget' as const), n }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'checkpoint' as const,
        'checkpoint' as const,
        'tidy' as const,
        'reopen' as const,
        'crash' as const,
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('failing' as const, 'cut' as const),
      after: fc.nat({ max: 5 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('damage' as const), file: fc.nat(9), block: fc.nat(40) }),
  },
);

/** A store with its documents and journal, and a catalogue beside it that may be killed at any time. */
class House {
  readonly blocks = new MemoryBlocks();
  readonly documents = new Map<string, Incident | null>();
  readonly journal = new Set<string>();
  catalogue = new SealedCatalogue({ ...parts, files: this.blocks });
  private isBroken = false;

  async open(): Promise<void> {
    this.blocks.left = Infinity;
    this.catalogue = new SealedCatalogue({ ...parts, files: this.blocks });
    this.isBroken = false;
    this.catalogue.onBroken = () => (this.isBroken = true);
    for (const id of this.journal) this.tell(id);
    if (!this.catalogue.isWhole) await this.fill();
  }

  async take(step: Step): Promise<void> {
    const { blocks } = this;
    if (step.do === 'put' || step.do === 'unreadable') {
      const id = incidentId(step.n);
      this.documents.set(id, step.do === 'put' ? incidentOf(step.n, step.seeds) : null);
      this.journal.add(id);
      this.tell(id);
    } else if (step.do === 'forget') {
      this.documents.delete(incidentId(step.n));
      this.journal.delete(incidentId(step.n));
      await this.catalogue.forget([incidentId(step.n)]);
    } else if (step.do === 'checkpoint' || step.do === 'reopen') await this.checkpoint();
    else if (step.do === 'tidy') await this.catalogue.tidy();
    else if (step.do === 'damage') {
      blocks.damage(step.file, step.block);
      await this.open();
    } else if (step.do === 'failing' || step.do === 'cut') {
      blocks.left = step.after;
      blocks.failing = step.do === 'cut' ? 'closed' : 'io';
      await this.checkpoint().catch(() => undefined);
      await this.catalogue.tidy().catch(() => undefined);
      blocks.left = Infinity;
    }
    if (step.do === 'reopen' || step.do === 'crash' || step.do === 'cut') await this.open();
  }

  /** As the vault does it: the journal is let go only when the catalogue is on disk. */
  private async checkpoint(): Promise<void> {
    const folded = [...this.journal];
    await this.catalogue.checkpoint();
    for (const id of folded) this.journal.delete(id);
  }

  /** What a block that can't be read makes the book do. */
  async fill(): Promise<void> {
    const ids = () => [...this.documents.keys()];
    await fillCatalogue(this.catalogue, { ids, read: async (id) => this.documents.get(id) ?? null }, plan);
  }

  private tell(id: string): void {
    const incident = this.documents.get(id);
    if (incident) this.catalogue.put({ incident });
    else this.catalogue.putDamaged(id);
  }

  /** Looks everything up; a damaged block shows itself only now, and then it is told anew. */
  async seen(): Promise<unknown> {
    for (;;) {
      const answer = look(this.catalogue, this.documents);
      await this.catalogue.settled();
      if (!this.isBroken) return answer;
      this.isBroken = false;
      await this.fill();
    }
  }
}

function look(
  catalogue: SealedCatalogue | PlainCatalogue,
  documents: ReadonlyMap<string, Incident | null>,
): unknown {
  return viewers.map((viewer) => ({
    lists: filters.map((filter) => withoutLastKnown(catalogue.list(filter, viewer))),
    gestures: ['2026-11-21', '2026-11-20', '2026-10-01'].map((day) =>
      [...catalogue.gestures(day, incidentId(3))].map(({ remedy }) => remedy).sort(),
    ),
    histories: [...documents.values()].slice(0, 4).map((incident) => {
      if (!incident) return null;
      const { id, matched } = incident;
      const asked = {
        id,
        matched,
        now: theDay,
        trace: traceOf(incident, plan),
        topics: topicsSoFar(incident, []),
      };
      const entries =
        catalogue instanceof PlainCatalogue
          ? catalogue.histories(viewer)
          : catalogue.histories(asked, viewer);
      const about = { role: viewer.role, now: theDay, zone: 'Europe/London', plan, categories: [] };
      return tellHistory(incident, entries, about);
    }),
  }));
}

/** What a damaged one was called is known while the catalogue is: no document says it any more. */
function withoutLastKnown({ items, ...page }: ReturnType<SealedCatalogue['list']>) {
  return { ...page, items: items.map((item) => (item.damaged ? { ...item, reference: null } : item)) };
}

it('equals what the documents say, after any saves, checkpoints, reopenings, failures, crashes and damage', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), async (steps) => {
      const house = new House();
      await house.open();
      for (const one of steps) await house.take(one);
      const plain = new PlainCatalogue(parts);
      for (const [id, incident] of house.documents)
        if (incident) plain.put(incident);
        else plain.putDamaged(id);
      expect(await house.seen()).toEqual(look(plain, house.documents));
    }),
    { numRuns: 200 },
  );
}, 240_000);
