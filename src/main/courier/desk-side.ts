// This store as the exchange sees it: its own chain, what it has, what it takes in.
import { canTakeIn } from '../incidents/healing';
import type { OpenedBook } from '../incidents/open-book';
import { VaultError, type Vault } from '../vault/vault';
import type { ExchangeParts } from './exchange';
import { Errands } from './carry-attachments';
import { deskAttachments } from './desk-attachments';
import { Outbox } from './outbox';
import { RegisterMemory } from './register-memory';

export type DeskStore = Pick<OpenedBook, 'keeper' | 'checkpoints' | 'device' | 'erasing' | 'lastEnd'> & {
  vault: Vault;
};
export type DeskSide = Pick<
  ExchangeParts,
  | 'memory'
  | 'outbox'
  | 'device'
  | 'has'
  | 'takeIn'
  | 'damaged'
  | 'canTakeIn'
  | 'healed'
  | 'checkpoints'
  | 'countersign'
  | 'attachments'
  | 'errands'
  | 'isErased'
> & {
  /** From then on nothing is noted any more. */
  letGo(): void;
};

/** @param made told whenever something new waits @param now epoch milliseconds */
export async function deskSide(store: DeskStore, made: () => void, now: () => number): Promise<DeskSide> {
  const { vault, keeper, checkpoints, device, erasing } = store;
  const memory = await RegisterMemory.read(vault);
  /** Of the last checkpoint, and while one tells its listeners already of this one. */
  const upTo = () => {
    const end = store.lastEnd();
    return end === null ? '' : `${end.device} ${end.seq}`;
  };
  // Erasing goes on right after opening, and with it a checkpoint before anybody here is told of it.
  const outbox = new Outbox(vault, memory, memory.now.pendingUpTo === upTo());
  let isOver = false;
  keeper.onMade((events) => {
    if (isOver || !memory.now.enrolment) return;
    outbox.add(events);
    made();
  });
  vault.onCheckpoint(async (changed) => {
    if (isOver || !memory.now.enrolment) return;
    await memory.change((record) => outbox.noteIn(record, changed, upTo()));
  });
  return {
    ...{ memory, outbox, device: device.id },
    async has({ hash, header }) {
      const held = await keeper.hold(header.incident);
      // A document that can't be read says nothing against it.
      if (!held.ok) return held.refusal.code !== 'noSuchIncident';
      return held.value.events.some((event) => event.hash === hash);
    },
    takeIn: (arrivals, how) => erasing.takeIn(arrivals, how),
    async isErased(incident) {
      const held = await keeper.hold(incident);
      if (held.ok) return held.value.incident.erasure !== null;
      return held.refusal.code === 'noSuchIncident' ? true : null;
    },
    damaged: () => keeper.damaged(),
    canTakeIn: (incident) => canTakeIn(vault, incident),
    async healed(incident, there) {
      const held = await keeper.hold(incident);
      if (held.ok) await outbox.addHeldAgainst(held.value.events, there);
    },
    checkpoints: () => checkpoints.all(),
    async countersign(signed) {
      // It is asked for again with the next push.
      await checkpoints.countersign(signed).catch((error: unknown) => {
        if (!(error instanceof VaultError)) throw error;
      });
    },
    attachments: deskAttachments(keeper, vault.attachments, now),
    errands: new Errands(),
    letGo: () => void (isOver = true),
  };
}
