// What came from the register, into the incidents of this store: checked event by event, and a page is on disk before the
// cursor moves behind it. Taking the same in again changes nothing.
import { readEvent, storedEvent, type ReadEvent } from '#domain/event/envelope';
import type { PulledEvent } from '#contract/register-api/events';
import { eventCrypto } from '../incidents/event-crypto';
import { isErasing } from '../incidents/husk';
import type { Arrivals, Completeness, TakenIn } from '../incidents/foreign-events';
import type { AttachmentPlace } from '../vault/attachment-layout';
import { attachmentIn } from './attachment-lists';
import type { DeskAttachments } from './desk-attachments';
import type { Outbox } from './outbox';
import type { RegisterMemory } from './register-memory';

export interface InboxParts {
  memory: RegisterMemory;
  outbox: Outbox;
  /** This desk's own chain. */
  device: string;
  /** Whether this store has the event already, or had it, as far as can be told while its document is damaged. */
  has(event: ReadEvent): Promise<boolean>;
  attachments: Pick<DeskAttachments, 'has'>;
  takeIn(arrivals: Arrivals, how?: Completeness): Promise<TakenIn>;
}

export interface Taken {
  /** Incidents that are otherwise than before. */
  changed: string[];
  /** Incidents that couldn't take in what came: it is to be fetched again. */
  damaged: string[];
  /** Device → numbers that the register was seen to have. */
  seen: Map<string, number[]>;
  /** Events that wait here and whose number another event has there. */
  doubled: string[];
  /** Put aside as doubled or not taken, and there all the same: another desk has passed it on. */
  thereAfterAll: string[];
  /** The register has events of this desk that this store never had: it was put back from a copy, or cloned. */
  isCopied: boolean;
  /** Incidents that an event erases. */
  erased: string[];
  /** Photos and files that were attached, and whose bytes lie here: the register may lack them. */
  attachedHere: AttachmentPlace[];
  /** Incidents with one whose bytes don't. */
  attachedElsewhere: string[];
  /** What nobody can vouch for: it stays with the register. */
  strange: number;
}

/** So many events are read before others get a turn in this thread. */
const atATime = 100;

/** @throws VaultError; then the page is to be taken again */
export async function takePage(events: readonly PulledEvent[], parts: InboxParts): Promise<Taken> {
  const { memory, outbox, device } = parts;
  const erased = new Set(memory.now.erased);
  const aside = new Set([...memory.now.doubled, ...memory.now.notTaken.map(({ hash }) => hash)]);
  const arrivals = new Map<string, ReadEvent[]>();
  const seen = new Map<string, number[]>();
  const taken: Taken = {
    ...{ changed: [], damaged: [], seen, doubled: [], thereAfterAll: [], isCopied: false, strange: 0 },
    ...{ attachedHere: [], attachedElsewhere: [], erased: [] },
  };
  for (const [at, { header, salt, payload }] of events.entries()) {
    if (at % atATime === atATime - 1) await new Promise((others) => setImmediate(others));
    const stored = storedEvent.safeParse({ header, salt, payload });
    const event = stored.success ? readEvent(stored.data, eventCrypto) : null;
    if (!event) {
      taken.strange += 1;
      continue;
    }
    const { header: about, hash } = event;
    seen.set(about.device, [...(seen.get(about.device) ?? []), about.seq]);
    outbox.seenThere(hash);
    if (aside.has(hash)) taken.thereAfterAll.push(hash);
    for (const waits of outbox.at(about.device, about.seq))
      if (waits.hash !== hash) taken.doubled.push(waits.hash);
    // The erasing itself is what ends it here.
    if (erased.has(about.incident) && !isErasing(event)) continue;
    if (about.device === device && !(await parts.has(event))) taken.isCopied = true;
    if (isErasing(event)) taken.erased.push(about.incident);
    const attachment = attachmentIn(event);
    if (attachment !== null) {
      const place = { incident: about.incident, attachment };
      if (parts.attachments.has(place)) taken.attachedHere.push(place);
      else taken.attachedElsewhere.push(about.incident);
    }
    arrivals.set(about.incident, [...(arrivals.get(about.incident) ?? []), event]);
  }
  const { changed, damaged } = await parts.takeIn(arrivals);
  return { ...taken, changed, damaged };
}
