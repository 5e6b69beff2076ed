// What this store remembers of its register, in one small sealed record: a change is one flushed save, like an event's.
import { z } from 'zod';
import { hash } from '#domain/event/values';

const count = z.number().int().min(0);

export const enrolment = z.looseObject({
  /** The register's own id: a signature made for one register says nothing to another. */
  register: z.string().max(80),
  address: z.string().max(300),
  branch: z.object({ id: z.string().max(60), code: z.string().max(10), name: z.string().max(200) }),
  /** This computer's name there. */
  device: z.string().max(60),
  /** What it signs with there; another one since: this is a copy, or was put back from one. */
  key: z.string().max(60).nullable().default(null),
  /** Another id that it makes events under, and that the register was told of. */
  chain: z.string().max(60).nullable().default(null),
  /** Recognises the register's countersignatures. */
  registerKey: z.string().max(60).nullable().default(null),
  letter: z.string().regex(/^[A-Z]{1,2}$/),
  at: z.string(),
});
export type Enrolment = z.infer<typeof enrolment>;

const notTaken = z.looseObject({
  hash,
  incident: z.string(),
  /** The register's name for why. */
  code: z.string().max(60),
  since: z.string(),
});
export type NotTakenRecord = z.infer<typeof notTaken>;

const attachmentPlace = z.looseObject({ incident: z.string(), attachment: z.string() });

const toFetch = z.looseObject({ incident: z.string(), from: count });

export const registerRecord = z.looseObject({
  v: z.literal(1),
  enrolment: enrolment.nullable().default(null),
  /** Of the register's database: another one after it was put back from a backup. */
  incarnation: z.string().max(80).nullable().default(null),
  /** The last number of the branch that was taken in here. */
  cursor: count.default(0),
  /** Device → which of its numbers the register has. */
  has: z.record(z.string(), z.array(count)).default({}),
  /** Events that lie here and whose number stands for another event of their device there: a number says nothing of them. */
  doubled: z.array(hash).default([]),
  /** It is read anew from its beginning, and what lies here wasn't held against it yet, event by event. */
  readsAnew: z.boolean().default(false),
  /** Incidents that may hold events without a receipt, as of the last checkpoint; null: any of them may. */
  pending: z.array(z.string()).nullable().default(null),
  /** Where this desk's chain ended at that checkpoint; elsewhere by now: one went by that noted nothing here. */
  pendingUpTo: z.string().nullable().default(null),
  notTaken: z.array(notTaken).default([]),
  lastContact: z.string().nullable().default(null),
  hold: z
    .enum(['revoked', 'moved', 'branchClosed', 'copied', 'otherRegister', 'updateNeeded', 'tooManyRefused'])
    .nullable()
    .default(null),
  /**
   * Incidents whose documents can't be read here: what arrives of them waits with the register until they are healed from
   * there. `from`: nothing of them stands there up to this number.
   */
  toFetch: z.array(toFetch).default([]),
  /** Photos and files whose bytes the register may lack; null: any that lies here. */
  attachmentsToSend: z.array(attachmentPlace).nullable().default(null),
  /** Incidents whose photos and files are to come here while they are worked on. */
  attachmentsToFetch: z.array(z.string()).default([]),
  /** Erased by an event of the register, and it isn't told yet that this computer did so too; and those it was told of. */
  erasuresToConfirm: z.array(z.string()).default([]),
  erasuresConfirmed: z.array(z.string()).default([]),
  /** Who has read and understood which playbook, as the register was told: "person retail 1.2.0". */
  marksSent: z.array(z.string()).default([]),
  /** What the register was told of the newest playbook: "retail 1.2.0 taken", "retail 1.3.0 kept away". */
  playbookSaid: z.string().default(''),
  /** Incidents that were erased everywhere: never taken in again. */
  erased: z.array(z.string()).default([]),
});
export type RegisterRecord = z.infer<typeof registerRecord>;

export const emptyRegisterRecord = (): RegisterRecord => registerRecord.parse({ v: 1 });
