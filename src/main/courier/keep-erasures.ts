// What was erased at another computer is erased here before anything else is done, and the register is told when nothing of
// it can be read here any more: so that it can be said on how many computers it is gone.
import { readEvent, storedEvent } from '#domain/event/envelope';
import { eventCrypto } from '../incidents/event-crypto';
import type { InboxParts } from './inbox';
import { RegisterSaidNo, type Erasure, type Register } from './register-port';

export interface ErasuresParts extends Pick<InboxParts, 'memory' | 'takeIn'> {
  register: Pick<Register, 'erasures' | 'confirmErasure' | 'incident'>;
  /** Null where it can't be read now. */
  isErased(incident: string): Promise<boolean | null>;
  isStopped(): boolean;
}

/**
 * For a desk that was away for long, or put back from a copy: the register's whole list is held against this store.
 * @throws RegisterSaidNo, Unreachable, VaultError: later again
 */
export async function eraseByTheList(parts: ErasuresParts): Promise<Erasure[]> {
  const { register, memory, takeIn } = parts;
  const erasures = await register.erasures();
  const isNew = ({ incident }: Erasure) => !memory.now.erasuresConfirmed.includes(incident);
  const open = erasures.filter(isNew).map(({ incident }) => incident);
  for (const incident of open) {
    if (parts.isStopped()) return erasures;
    if ((await parts.isErased(incident)) === true) continue;
    const { events } = await register.incident(incident);
    const read = events.flatMap(({ header, salt, payload }) => {
      const stored = storedEvent.safeParse({ header, salt, payload });
      return (stored.success && readEvent(stored.data, eventCrypto)) || [];
    });
    // A document that nobody can read is put anew from these: headers, and the event with its figures.
    await takeIn(new Map([[incident, read]]), { areAll: true });
  }
  await noteToConfirm(parts, open);
  await confirmErasures(parts);
  return erasures;
}

export async function noteToConfirm({ memory }: Pick<ErasuresParts, 'memory'>, incidents: readonly string[]) {
  await memory.change((record) => {
    const known = new Set([...record.erasuresToConfirm, ...record.erasuresConfirmed]);
    const added = [...new Set(incidents)].filter((incident) => !known.has(incident));
    if (added.length === 0) return record;
    return { ...record, erasuresToConfirm: [...record.erasuresToConfirm, ...added] };
  });
}

/** Only what is gone here is confirmed. */
export async function confirmErasures(parts: ErasuresParts): Promise<void> {
  const { register, memory } = parts;
  for (const incident of memory.now.erasuresToConfirm) {
    if (parts.isStopped()) return;
    if ((await parts.isErased(incident)) !== true) continue;
    await register.confirmErasure(incident).catch((error: unknown) => {
      // It knows of no such erasing: there is nothing to say.
      if (!(error instanceof RegisterSaidNo) || error.code !== 'notFound') throw error;
    });
    await memory.change((record) => ({
      ...record,
      erasuresToConfirm: record.erasuresToConfirm.filter((one) => one !== incident),
      erasuresConfirmed: [...new Set([...record.erasuresConfirmed, incident])],
    }));
  }
}
