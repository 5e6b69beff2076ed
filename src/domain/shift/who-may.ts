/** Who may do what: one table for every office answer and every screen. A new act gets its line here and nowhere else. */
import type { Role } from '../incident/authority';

const anybody = ['staff', 'manager'] as const;
const managers = ['manager'] as const;
/** K4: whoever is marked as leading complaints, whatever their role, and managers, who stand in for them on duty. */
const lead = ['complaintsLead', 'manager'] as const;

export const whoMay = {
  takeComplaint: anybody,
  /** Opened by mistake, with a reason (13.7). The record stays and says who. */
  void: anybody,
  changeOwnPin: anybody,
  approve: managers,
  /** Branch B: figures about one customer, with their explanation. */
  seeIndicators: managers,
  /** K4: a complaint whose subject is a colleague; never the subject, which who-may-see looks after. */
  seeRestricted: lead,
  liftRestriction: lead,
  /** K8: health and the like, once the complaint is closed or somebody else wrote it. */
  seeSpecial: managers,
  /** K8: nothing of it is thrown away until the hold is lifted. */
  holdRetention: managers,
  /** Branch A: counted per branch, hour and kind. */
  seeAbuseFigures: managers,
  /** Branch A: that a colleague would welcome a word, and nothing of what happened. */
  offerDebrief: managers,
  /** K8: everything the branch holds about one person, to be given to them. */
  gatherPack: managers,
  export: managers,
  /** Earlier complaints from a table, many at once, and taking them back. */
  bringIn: managers,
  /** The morning’s page, the extract of the register, the manager’s copy of a report, the abuse record. */
  printManagersPapers: managers,
  /** Many reports at once leave the records in bulk, on paper as in a file. */
  printAll: managers,
  /** Check, back up, restore. */
  lookAfterRecords: managers,
  erase: managers,
  /** The computer joins the register of head office, or what that didn't take is sent again. */
  joinHeadOffice: managers,
  /** On a computer of head office or an area manager: lists and figures of branches, one complaint at a time. */
  lookAcrossBranches: managers,
  openSettings: managers,
  changeBranch: managers,
  changeHours: managers,
  /** 13.2: when somebody else works, and when they are away. */
  changeRota: managers,
  addPerson: managers,
  /** Badge number, and who leads complaints. */
  changePerson: managers,
  resetPin: managers,
  removePerson: managers,
  changePassphrase: managers,
  /** Anybody's but the last. */
  removePassphrase: managers,
  makeRecoveryKey: managers,
} as const satisfies Record<string, readonly (Role | 'complaintsLead')[]>;

export type Act = keyof typeof whoMay;
type LeadsAct = {
  [A in Act]: 'complaintsLead' extends (typeof whoMay)[A][number] ? A : never;
}[Act];

/** What counts of somebody: their role, and whether the branch has marked them as leading complaints (K4). */
export interface Standing {
  role: Role;
  leadsComplaints?: boolean | undefined;
}

/** A role alone doesn't say whether somebody leads complaints: the compiler asks for the person where that counts. */
export function may(who: Standing, act: Act): boolean;
export function may(role: Role, act: Exclude<Act, LeadsAct>): boolean;
export function may(who: Standing | Role, act: Act): boolean {
  const { role, leadsComplaints = false } = typeof who === 'string' ? { role: who } : who;
  const allowed: readonly string[] = whoMay[act];
  return allowed.includes(role) || (leadsComplaints && allowed.includes('complaintsLead'));
}
