// The two small records that keep this desk's identity apart from every other desk's, for ever.
import { z } from 'zod/mini';
import { deskEnd, type DeskEnd } from './desk-end';
import { Turns } from '../vault/turns';
import type { Vault } from '../vault/vault';

const deviceRecord = z.looseObject({
  v: z.literal(1),
  id: z.uuid(),
  /** Its letter in references. */
  letter: z.string().check(z.regex(/^[A-Z]{1,2}$/)),
  /** Letters it had before it was restored from a backup: references with them are somebody else's to give, or nobody's. */
  formerLetters: z._default(z.array(z.string()), []),
  /** Ids this desk had before: their chains ended where a document became unreadable. */
  former: z._default(z.array(z.uuid()), []),
  /** Incidents that were unreadable when `id` was made. */
  unreadable: z._default(z.array(z.string()), []),
});
export type DeviceRecord = z.infer<typeof deviceRecord>;

const deskRecord = z.looseObject({
  v: z.literal(1),
  /** Per year: the highest count of references that may have been given. */
  reserve: z.record(z.string(), z.int().check(z.gte(0))),
  /** Of the last checkpoint; none in stores of before there were checkpoints. */
  end: z._default(z.nullable(deskEnd), null),
});
type DeskRecord = z.infer<typeof deskRecord>;

/** This desk's identity; made at the first opening. @param newId a fresh UUID */
export async function readDevice(vault: Vault, newId: () => string): Promise<DeviceRecord> {
  const kept = await vault.readRecord('device', deviceRecord);
  if (kept) return kept;
  const device: DeviceRecord = {
    v: 1,
    id: newId(),
    letter: 'A',
    formerLetters: [],
    former: [],
    unreadable: [],
  };
  await vault.saveRecord('device', device);
  return device;
}

/**
 * A document that can't be read may hold the last event of the chain. Going on would give its number a second time,
 * so the chain ends there and this desk goes on under a new id.
 */
export async function beginNewChain(
  vault: Vault,
  device: DeviceRecord,
  unreadable: string[],
  newId: () => string,
): Promise<DeviceRecord> {
  const renewed = { ...device, id: newId(), former: [...device.former, device.id], unreadable };
  await vault.saveRecord('device', renewed);
  return renewed;
}

/** A document that was healed may be damaged once more, and then hold the end of this chain. @param unreadable by now */
export async function forgetHealed(
  vault: Vault,
  device: DeviceRecord,
  unreadable: readonly string[],
): Promise<DeviceRecord> {
  const still = device.unreadable.filter((id) => unreadable.includes(id));
  if (still.length === device.unreadable.length) return device;
  const kept = { ...device, unreadable: still };
  await vault.saveRecord('device', kept);
  return kept;
}

/**
 * What is restored from a backup is another desk from then on: the computer that made the backup may still be at work.
 * A new id, so that no number of a chain is given twice, and a letter of its own for the same with references. What was
 * told before keeps its maker.
 */
export async function becomeAnotherDesk(vault: Vault, letter: string, newId: () => string): Promise<void> {
  const { id, letter: before, ...device } = await readDevice(vault, newId);
  await vault.saveRecord('device', {
    ...{ ...device, id: newId(), letter },
    formerLetters: [...device.formerLetters, before],
    former: [...device.former, id],
  });
  const desk = await vault.readRecord('desk', deskRecord);
  const end = desk?.end && { ...desk.end, given: {} };
  await vault.saveRecord('desk', { ...desk, v: 1, reserve: {}, end: end ?? null });
}

/** What this desk has counted. Each change is one save of the whole small record. */
export class DeskCounts {
  private readonly turns = new Turns();

  private constructor(
    private readonly vault: Vault,
    private record: DeskRecord,
  ) {}

  static async read(vault: Vault): Promise<DeskCounts> {
    const none: DeskRecord = { v: 1, reserve: {}, end: null };
    return new DeskCounts(vault, (await vault.readRecord('desk', deskRecord)) ?? none);
  }

  get reserve(): Readonly<Record<string, number>> {
    return this.record.reserve;
  }
  get end(): DeskEnd | null {
    return this.record.end;
  }

  saveReserve(reserve: Readonly<Record<string, number>>): Promise<void> {
    return this.save({ reserve: { ...reserve } });
  }
  saveEnd(end: DeskEnd): Promise<void> {
    return this.save({ end });
  }

  private save(change: Partial<DeskRecord>): Promise<void> {
    return this.turns.take('desk', async () => {
      const next = { ...this.record, ...change };
      await this.vault.saveRecord('desk', next);
      this.record = next;
    });
  }
}
