// The sealed records that make a store a shop: the branch, its people, and what was settled once.
import { z } from 'zod';
import { branchSetup, preferences } from '#contract/app-state';
import { branchHours } from '#domain/shift/branch-hours';
import { rota } from '#domain/shift/rota';

export const branchRecord = z.looseObject({
  v: z.literal(1),
  id: z.uuid(),
  setup: branchSetup,
  /** The branch's zone (IANA), as this computer had it at set-up. */
  zone: z.string().max(60),
  /** 13.2: its own; left out: the playbook's week. Hours that can't be read never keep a shop from opening. */
  hours: branchHours.optional().catch(undefined),
  /** Set at this desk by this manager, and the other desks aren't told yet. */
  hoursToTell: z.string().optional(),
  madeAt: z.string(),
});
export type BranchRecord = z.infer<typeof branchRecord>;

const person = z.looseObject({
  id: z.uuid(),
  name: z.string(),
  role: z.enum(['staff', 'manager']),
  /** Recognises the PIN while the store is open. */
  verifier: z.string(),
  left: z.boolean().default(false),
  /** 13.2: left out: they may be there on any day. */
  rota: rota.optional().catch(undefined),
  /** K7: the number on their badge; empty: none was given. Stays at this desk, like the PIN. */
  badge: z.string().default(''),
  /** K4: one person of the branch at most. Stays at this desk. */
  leadsComplaints: z.boolean().default(false),
  /** Added or removed at this desk by this manager, and head office's register isn't told yet. */
  toTell: z.string().optional(),
  /** The same of their rota. */
  rotaToTell: z.string().optional(),
});
export type PersonRecord = z.infer<typeof person>;
export const peopleRecord = z.looseObject({ v: z.literal(1), people: z.array(person) });

/** How each person likes the conversation shown, by their id. */
export const preferencesRecord = z.looseObject({
  v: z.literal(1),
  of: z.record(z.uuid(), preferences).default({}),
  /** K2: what the key chose for this desk; null: as the branch was set up. */
  customersCanSee: z.boolean().nullable().default(null),
});
export type PreferencesRecord = z.infer<typeof preferencesRecord>;

export const settingsRecord = z.looseObject({
  v: z.literal(1),
  /** When the recovery key was typed back; null: nobody knows whether it was written down. */
  recoveryConfirmedAt: z.string().nullable().default(null),
  /** Sample stores only: when it was filled to the end. */
  filledAt: z.string().nullable().default(null),
  /** K10: for a scanner that types more slowly than most, in milliseconds. Above 60 a quick typist could be taken for one. */
  scannerGap: z.number().int().min(10).max(60).optional(),
  /** The till or booking program that is asked for a number, and the key it wants; null: none. */
  lookUp: z
    .object({ address: z.string().max(400), key: z.string().max(300).nullable() })
    .nullable()
    .optional(),
  /** How slow key derivation was found to be bearable on this computer; null: as usual. */
  kdf: z.object({ memoryKiB: z.number(), passes: z.number(), lanes: z.number() }).nullable().default(null),
});
export type SettingsRecord = z.infer<typeof settingsRecord>;
