// What a manager sees of the shop itself: its branch, its people, who holds which key, and what was changed about it.
import type { Role } from '#domain/incident/authority';
import type { BranchHours } from '#domain/shift/branch-hours';
import type { Rota } from '#domain/shift/rota';
import type { StaffOnPaper } from '#domain/report/staff-naming';
import type { BranchSetup } from './app-state';

/** What is written down of every change to people, keys and the branch. A kind is never renamed. */
export const shopEventKinds = [
  'setUp',
  'personAdded',
  'personChanged',
  'pinChanged',
  'pinReset',
  'personRemoved',
  'passphraseChanged',
  'passphraseRemoved',
  'recoveryKeyMade',
  'branchChanged',
  'hoursChanged',
  'rotaChanged',
  'openedWithRecoveryKey',
  'letterTakenIn',
  'letterboxKeyWasForeign',
  'recordsChecked',
  'backedUp',
  'exportedOne',
  'exportedAll',
  'exportedRegister',
  'exportedTrends',
  'calendarSaved',
  'broughtIn',
  'bringingInUndone',
  'packGathered',
  'restored',
  'headOfficeJoined',
  'answeredFromAfar',
  'lookUpChanged',
  'complaintErased',
  'complaintsAnonymised',
  'specialErased',
  'erasedAgain',
  'paperPrinted',
] as const;
export type ShopEventKind = (typeof shopEventKinds)[number];

export interface ShopEventLine {
  seq: number;
  at: string;
  /** Null: Amends itself. */
  byName: string | null;
  /** A kind of a newer version is told as `other`. */
  kind: ShopEventKind | 'other';
  aboutName: string | null;
  /** Fields of the branch or of a person that changed, by name only. */
  fields: string[];
  /** `restored`: when the backup was made. */
  of: string | null;
}

export interface KeyLine {
  id: string;
  kind: 'passphrase' | 'pin' | 'recovery';
  name: string | null;
  /** A PIN opens the closed records only for the account of the computer it was given under: is it this one? */
  isOfThisAccount: boolean;
}

export interface PersonLine {
  id: string;
  name: string;
  role: Role;
  hasLeft: boolean;
  rota: Rota | null;
  /** Empty: none was given. */
  badge: string;
  leadsComplaints: boolean;
}

export interface ShopSettings {
  /** `hours` are its own; null: the playbook's week, which `usualHours` is. */
  branch: BranchSetup & { zone: string; hours: BranchHours | null };
  usualHours: BranchHours;
  people: PersonLine[];
  /** K7: as it stands at this branch, chosen or by its playbook. */
  staffOnPaper: StaffOnPaper;
  keys: KeyLine[];
  /** When the recovery key was typed back; null: nobody knows whether it is on paper. */
  recoveryConfirmedAt: string | null;
  /** Newest first, the latest 200. */
  events: ShopEventLine[];
}
