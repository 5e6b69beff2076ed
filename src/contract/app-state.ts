// What the desk window needs to know about the shop before it shows anything: which door stands open, and who is at the desk.
import { z } from 'zod';
import { filledLine, line } from '#domain/wording/clean-text';
import { staffOnPaper } from '#domain/playbook/privacy-rules';
import type { Role } from '#domain/incident/authority';
import type { BranchHours } from '#domain/shift/branch-hours';
import type { Rota } from '#domain/shift/rota';
import type { Job } from './records';
import type { Refusal } from './refusal';

export const pin = z.string().regex(/^\d{6}$/);
export const paperSize = z.enum(['A4', 'Letter']);

/** What is set up once per branch; sealed in the store. */
export const branchSetup = z.object({
  name: filledLine(80),
  /** Begins every reference: MIL-2026-A0001. */
  code: z.string().regex(/^[A-Z]{2,4}$/),
  address: line(160).default(''),
  currency: z.string().regex(/^[A-Z]{3}$/),
  language: z.enum(['en']),
  paper: paperSize,
  playbook: z.string().regex(/^[a-z]{2,20}$/),
  /** K2. */
  customersCanSee: z.boolean().default(false),
  /** K7: what staff go by on paper; left out: what the playbook says. */
  staffOnPaper: staffOnPaper.optional(),
  /** ISO 3166, as the playbook's jurisdictions name it ("GB-SCT"); null: the neutral wording of an apology. */
  jurisdiction: z
    .string()
    .regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/)
    .nullable()
    .default(null),
  /** Branch A: what to press or ring when somebody is in danger, as this branch has it: "Button under the till, or 4444". */
  panic: line(120).default(''),
  /** Rung when nobody who may decide is here (9.11). */
  dutyNumber: line(60).default(''),
  /** Whether somebody at another desk could come. */
  secondDesk: z.boolean().default(false),
  /** Minutes nobody touches this computer before the desk locks. */
  lockAfterMinutes: z.number().int().min(1).max(60).default(5),
  /** Hours asleep after which the records are closed: a computer that slept longer may have been carried off. */
  closeAfterSleepHours: z.number().int().min(1).max(72).default(2),
});
export type BranchSetup = z.infer<typeof branchSetup>;

/** How one person likes the conversation shown (0.4, 2 of K1): theirs on this desk, on every screen, until they change it. */
export const preferences = z.object({
  /** full: the words, the cues and why · short: a starter and the cues · cues: the cues alone. */
  coaching: z.enum(['full', 'short', 'cues']).default('full'),
  /** steps: one question at a time · page: all of it on one page. */
  view: z.enum(['steps', 'page']).default('steps'),
  /** K9: versions of the playbook they marked as read and understood, "hotel 1.2.0". A mark stays: naming one adds it. */
  understood: z.array(filledLine(80)).max(500).optional(),
});
export type Preferences = z.infer<typeof preferences>;

/** What somebody may wish: how they like it themselves, and which way this desk's screen faces (K2), whoever is at it. */
export const wishes = preferences.partial().extend({ customersCanSee: z.boolean().optional() }).strict();
export type Wishes = z.infer<typeof wishes>;
export type Coaching = Preferences['coaching'];
export const usualPreferences: Preferences = { coaching: 'full', view: 'steps' };

export interface Tile {
  id: string;
  name: string;
  initials: string;
  role: Role;
  /** 13.2, only while somebody is at the desk; left out: there on any day. */
  rota?: Rota;
  /** K7: stands on paper where the branch wishes it; never shown on the tiles. */
  badge?: string;
  /** K4. */
  leadsComplaints?: true;
}

export interface AppState {
  version: string;
  /**
   * `new`: nothing is set up · `recovery`: the recovery key was shown and not typed back yet ·
   * `closed`: a keyholder's passphrase opens the store · `tiles`: who is at the desk? · `desk`: somebody is ·
   * `stuck`: the store can't be opened; `problem` says why.
   */
  phase: 'new' | 'recovery' | 'closed' | 'tiles' | 'desk' | 'stuck';
  problem: Refusal | null;
  /** Sample data is kept apart and marked on every screen; its PIN is told. */
  sample: { pin: string; passphrase: string } | null;
  /** `hours` are its own; null: the playbook's week. */
  branch: (BranchSetup & { zone: string; hours: BranchHours | null }) | null;
  people: Tile[];
  person: Tile | null;
  /** K2, changed by its key on this desk and kept until it is changed again; left out: as the branch was set up. */
  customersCanSee?: boolean;
  /** Of the person at the desk; the usual ones while nobody is. */
  prefers: Preferences;
  /** The recovery key was never typed back: a manager is asked to make a new one. */
  recoveryUnconfirmed: boolean;
  keyring: { available: boolean; name: string };
  /** What staff have to know about the store, when there is something to know. `space`: the disk is nearly full, and
   *  saving still works · `journal`: something saved before could not be read at this opening · `backup`: the last good
   *  copy on another drive is too old, or there never was one. */
  storeNotices?: readonly ('space' | 'journal' | 'backup')[];
  /** K10: longest time between two keys of this desk's scanner, in milliseconds; left out: the usual. */
  scannerGap?: number;
  /** Whether a receipt or booking number can be looked up at this branch. */
  looksUp?: true;
  /** A long piece of work on the records that is under way; only managers begin one. */
  job: Job | null;
  /** Records that this desk has signed for were not there when the shop was opened. */
  recordsCut: boolean;
  /** What can be put down before the desk is open, and how many notes wait to be taken in. */
  letterbox: { isOpen: boolean; waiting: number };
}
