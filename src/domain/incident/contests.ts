/** Keeps, per subject, the events that no later one about the same subject knew of, and says which of them contradict. */
import type { CausalOrder } from '../event/causal-order';
import type { ReadEvent } from '../event/envelope';
import type { Incident } from './state';
import type { Contested, ContestedVersion } from './state/told';
import { answerOf, isStillOpen, subjectsOf } from './what-conflicts';

export class Contests {
  private readonly standing = new Map<string, ReadEvent[]>();
  private readonly all = new Map<string, ReadEvent>();

  constructor(private readonly order: CausalOrder<ReadEvent>) {}

  /** In causal order. */
  add(event: ReadEvent): void {
    if (!event.known) return;
    this.all.set(event.hash, event);
    for (const subject of subjectsOf(event)) {
      const unknownToIt = (this.standing.get(subject) ?? []).filter(
        (earlier) => !this.order.stoodOn(event.hash, earlier.hash),
      );
      this.standing.set(subject, [...unknownToIt, event]);
    }
  }

  /** The event that a settlement chose, if it is one about that subject. */
  kept(settlement: ReadEvent): ReadEvent | null {
    if (settlement.known?.type !== 'contestSettled.v1') return null;
    const { subject, keep } = settlement.known.payload;
    const event = this.all.get(keep);
    if (!event || event.known?.type === 'contestSettled.v1') return null;
    return subjectsOf(event).includes(subject) ? event : null;
  }

  open(incident: Incident): Contested[] {
    return [...this.standing]
      .filter(([subject, events]) => events.length > 1 && isStillOpen(subject, incident))
      .map(([subject, events]) => ({ subject, versions: this.versions(subject, events) }))
      .filter(({ versions }) => new Set(versions.map(({ answer }) => answer)).size > 1)
      .map(({ subject, versions }) => ({ subject, versions: versions.map(({ version }) => version) }))
      .sort((a, b) => (a.subject < b.subject ? -1 : 1));
  }

  /** In causal order; whoever settled it says what they chose. What contradicts nothing isn't among them. */
  private versions(subject: string, events: readonly ReadEvent[]) {
    return events.flatMap((event) => {
      const told = event.known?.type === 'contestSettled.v1' ? this.kept(event) : event;
      const answer = told && answerOf(told, subject);
      if (!told?.known || answer === null) return [];
      const { actor, at, device, desk } = event.header;
      const version: ContestedVersion = {
        ...{ hash: told.hash, type: told.known.type, said: told.known },
        ...{ by: actor.id, byName: actor.name, at, device, desk: desk ?? null },
        taker: takerName(told),
        isSettling: told !== event,
      };
      return [{ answer, version }];
    });
  }
}

/** Whoever made it, unless it names somebody else. */
function takerName({ known, header }: ReadEvent): string {
  return known?.type === 'incidentHandedOver.v1' ? known.payload.toName : header.actor.name;
}
