// 13.7: two complaints that are linked, merged or taken apart are both told, in one call. What is still to be told to the
// other one is written down before the first one is told, so that whatever cuts it short is brought to its end later.
import { no, type Answer } from '#contract/refusal';
import type { Proposal } from '#domain/event/catalogue';
import { id as wellFormed } from '#domain/event/values';
import type { Incident } from '#domain/incident/state';
import { Turns } from '../vault/turns';
import type { Vault } from '../vault/vault';
import type { PersonAtDesk } from './authority-today';
import type { Told } from './book-parts';
import type { IncidentBook } from './incident-book';
import type { IncidentKeeper } from './incident-keeper';
import { LinkingRecord, type StillToTell } from './linking-record';

export interface Telling {
  id: string;
  proposals: readonly Proposal[];
  settles: readonly string[];
  /** The heads that stood on the screen; null: all there are. */
  seen: readonly string[] | null;
}
type Way = StillToTell['way'];

export class BothTold {
  readonly #turns = new Turns();
  readonly #record: LinkingRecord;

  constructor(
    private readonly parts: {
      vault: Pick<Vault, 'readRecord' | 'saveRecord'>;
      book: IncidentBook;
      keeper: IncidentKeeper;
    },
  ) {
    this.#record = new LinkingRecord(parts.vault);
  }

  /**
   * As the book's own telling; whoever else these proposals name is told as well. Refused before anything is written where
   * the other one can't be told. @throws VaultError
   */
  async tell(person: PersonAtDesk, telling: Telling): Promise<Answer<Told>> {
    const { id, proposals, settles, seen } = telling;
    const named = proposals.flatMap(whomItNames).filter(({ other }) => other !== id);
    if (named.length === 0) return this.parts.book.tell(person, id, proposals, settles, seen);
    return this.#turns.take('linking', async () => {
      for (const { other, way } of named) {
        const refusal = await this.#whyNot(person, id, other, way);
        if (refusal) return refusal;
      }
      const { role, leadsComplaints } = person;
      const by = { id: person.id, name: person.name, role, leadsComplaints };
      await this.#record.add(named.map(({ other, way }) => ({ incident: id, other, way, by })));
      const told = await this.parts.book.tell(person, id, proposals, settles, seen);
      // The first one is on disk: where the disk refuses now, the next opening tells the other one.
      await this.#end().catch(() => undefined);
      return told;
    });
  }

  /** At opening: what a crash left between the two. @throws VaultError; then it still stands in the record */
  resume(): Promise<void> {
    return this.#turns.take('linking', () => this.#end());
  }

  async #end(): Promise<void> {
    const pending = await this.#record.read();
    if (pending.length === 0) return;
    const left: StillToTell[] = [];
    for (const one of pending) if (!(await this.#tellOther(one))) left.push(one);
    await this.#record.write(left);
  }

  /** Answers whether nothing is left to be told. Doing it twice tells it once. */
  async #tellOther({ incident, other, way, by }: StillToTell): Promise<boolean> {
    const [mine, theirs] = [await this.parts.keeper.hold(incident), await this.parts.keeper.hold(other)];
    const isDamaged = [mine, theirs].some((one) => !one.ok && one.refusal.code === 'damagedIncident');
    if (!mine.ok || !theirs.ok) return !isDamaged;
    const link = linkTo(mine.value.incident, other);
    const isTold = theirs.value.incident.links.some((one) => one.other === incident);
    // The first one was never told: nobody said anything, and the other one stays as it is.
    if ((way === 'linked') !== (link !== null) || isTold === (way === 'linked')) return true;
    const reference = mine.value.incident.reference ?? '';
    const proposal: Proposal = link
      ? { type: 'incidentLinked.v1', payload: { other: incident, why: link.why, reference } }
      : { type: 'incidentUnlinked.v1', payload: { other: incident, why: '' } };
    await this.parts.book.tell(by, other, [proposal], []);
    return true;
  }

  /** Taking apart is never stopped by what became of the other one; only by its being a part of this one. */
  async #whyNot(person: PersonAtDesk, id: string, other: string, way: Way) {
    const held = await this.parts.book.open(person, other);
    if (!held.ok) return way === 'linked' ? held : null;
    const { erasure, setAside, reference } = held.value.incident;
    if (way === 'linked') return erasure ? no({ code: 'erased' }) : null;
    return setAside?.into?.id === id ? no({ code: 'partOfThis', reference: reference ?? '–' }) : null;
  }
}

/** What is no id is left for the telling to refuse: no schema has seen these yet. */
function whomItNames(proposal: Proposal): { other: string; way: Way }[] {
  const { type, payload } = proposal;
  const named = type === 'incidentMerged.v1' ? payload.into : 'other' in payload ? payload.other : null;
  if (!isLinking(type) || !wellFormed.safeParse(named).success) return [];
  return [{ other: named as string, way: type === 'incidentUnlinked.v1' ? 'unlinked' : 'linked' }];
}

function isLinking(type: Proposal['type']): boolean {
  return type === 'incidentMerged.v1' || type === 'incidentLinked.v1' || type === 'incidentUnlinked.v1';
}

/** Why it is linked to the other one, or part of it, as it stands now. */
function linkTo({ links, setAside }: Incident, other: string): { why: string } | null {
  if (setAside?.into?.id === other) return { why: setAside.reason.slice(0, 200) };
  return links.find((one) => one.other === other) ?? null;
}
