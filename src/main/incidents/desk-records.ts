// The two small records that keep this desk's identity apart from every other desk's, for ever.
import { z } from 'zod';
import type { Vault } from '../vault/vault';

const deviceRecord = z.looseObject({
  v: z.literal(1),
  id: z.uuid(),
  /** Its letter in references. */
  letter: z.string().regex(/^[A-Z]{1,2}$/),
  /** Ids this desk had before: their chains ended where a document became unreadable. */
  former: z.array(z.uuid()).default([]),
  /** Incidents that were unreadable when `id` was made. */
  unreadable: z.array(z.string()).default([]),
});
export type DeviceRecord = z.infer<typeof deviceRecord>;

const deskRecord = z.looseObject({
  v: z.literal(1),
  /** Per year: the highest count of references that may have been given. */
  reserve: z.record(z.string(), z.number().int().min(0)),
});

/** This desk's identity; made at the first opening. @param newId a fresh UUID */
export async function readDevice(vault: Vault, newId: () => string): Promise<DeviceRecord> {
  const kept = await vault.readRecord('device', deviceRecord);
  if (kept) return kept;
  const device: DeviceRecord = { v: 1, id: newId(), letter: 'A', former: [], unreadable: [] };
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

export async function readReserve(vault: Vault): Promise<Record<string, number>> {
  return (await vault.readRecord('desk', deskRecord))?.reserve ?? {};
}
export async function saveReserve(vault: Vault, reserve: Readonly<Record<string, number>>): Promise<void> {
  await vault.saveRecord('desk', { v: 1, reserve });
}
