// The typed doorway: every call with the schema of its argument and the type of its reply.
// main/door parses by it, the renderer calls by it, and the compiler keeps both complete.
import { z } from 'zod';
import type { Proposal } from '#domain/event/catalogue';
import { catalogue, isEventType } from '#domain/event/catalogue';
import { largestAttachment } from '#domain/attachment/bounds';
import { outcome, attachmentId, channel, length, place, type Place } from '#domain/event/values';
import type { CustomerHistory } from '#domain/history/tell-history';
import type { GestureLimits } from '#domain/incident/authority';
import type { Incident } from '#domain/incident/state';
import type { IncidentSummary } from '#domain/incident/summary';
import { abuseStep, type AbuseCount, type AbuseRecord } from '#domain/safety/abuse-record';
import type { Debrief, DebriefOffer } from '#domain/safety/debrief';
import type { Playbook } from '#domain/playbook/playbook';
import { cleanText, filledLine, line, longestNote } from '#domain/wording/clean-text';
import { branchSetup, pin, preferences, type AppState } from './app-state';
import type { CallName } from './channels';
import type { PaperPage } from './paper';
import type { RecordsState } from './records';
import type { Refusal } from './refusal';
import type { ShopSettings } from './shop-settings';

interface Call<Args extends z.ZodType, Reply> {
  args: Args;
  /** Never there at run time: it carries the reply's type. */
  reply?: Reply;
}
const call = <Reply>() => ({
  with: <Args extends z.ZodType>(args: Args): Call<Args, Reply> => ({ args }),
});

const nothing = z.object({}).strict();
const id = z.uuid();
const base64 = /^[A-Za-z0-9+/]*={0,2}$/;
const passphrase = z.string().min(1).max(300);
const managersPin = z.object({ person: id, pin });

/** A proposal is checked by its own kind's schema in domain/incident/decide; here only that it names a kind. */
const proposal = z
  .object({ type: z.string().refine(isEventType), payload: z.record(z.string(), z.unknown()) })
  .transform((value) => value as unknown as Proposal);

export interface OpenIncident {
  incident: Incident;
  /** What was being typed and is not an event yet: field → text. */
  drafts: Record<string, { value: string; at: string }>;
  /** Where whoever held it last was: the caret goes back there. */
  place: Place | null;
  /** Gestures the person at the desk may still give. */
  authority: GestureLimits & { givenToday: number };
  /** Stored events that aren't what their maker wrote: kept, never shown as content. */
  unverified?: number;
}
export interface Saved {
  /** Instant of the flush that made it safe. */
  savedAt: string;
}
/** A few words around what was found. */
export interface Hit {
  text: string;
  /** Places in `text` to highlight: from, to. */
  marks: [number, number][];
}
export interface RegisterPage {
  /** `damaged`: its document can't be read; opening it says so, and it is never hidden. */
  items: (IncidentSummary & { hit: Hit | null; damaged?: true })[];
  total: number;
  counts: { open: number; parked: number; sealed: number };
  /** The list is being built again from the records: how far it has come. */
  building: { done: number; total: number } | null;
}
export interface Printer {
  name: string;
  label: string;
  isDefault: boolean;
  state: 'ready' | 'busy' | 'stopped' | 'unknown';
}

export const registerFilter = z.object({
  state: z.enum(['all', 'open', 'sealed']).default('all'),
  query: z.string().max(200).transform(cleanText).default(''),
  /** A person's id. */
  holder: id.nullish(),
  category: z.string().max(60).nullish(),
  /** First and last day on which it reached us; both included. */
  from: z.iso.date().nullish(),
  to: z.iso.date().nullish(),
  outcome: outcome.nullish(),
  limit: z.number().int().min(1).max(500).default(50),
  /** A promise is still to keep, whether it is filed or not: any · by the end of today, late ones among them · late. */
  promise: z.enum(['any', 'today', 'late']).nullish(),
});

export const doorway = {
  'app.state': call<AppState>().with(nothing),
  /** Answers the recovery key, once. */
  'setup.create': call<{ recoveryKey: string; askBack: number[] }>().with(
    z.object({
      branch: branchSetup,
      manager: z.object({ name: filledLine(80), pin, passphrase }),
      staff: z.array(z.object({ name: filledLine(80), role: z.enum(['staff', 'manager']), pin })).max(60),
    }),
  ),
  /** The groups asked back, in the order of `askBack` (positions from 0). */
  'setup.confirmRecovery': call<AppState>().with(z.object({ groups: z.array(z.string().max(20)).max(12) })),
  'setup.newRecoveryKey': call<{ recoveryKey: string; askBack: number[] }>().with(nothing),
  'setup.printRecovery': call<{ printed: boolean; file: string | null }>().with(
    z.object({ how: z.enum(['printer', 'pdf']) }),
  ),
  'sample.open': call<AppState>().with(nothing),
  'sample.leave': call<AppState>().with(nothing),
  'store.open': call<AppState>().with(
    z.union([z.object({ passphrase }), z.object({ recoveryKey: z.string().min(1).max(200) })]),
  ),
  'shift.enter': call<AppState>().with(z.object({ person: id, pin })),
  'shift.lock': call<AppState>().with(nothing),
  /** Closing the shop: the key is wiped. */
  'shift.close': call<AppState>().with(nothing),
  /** Somebody touched the screen while it was about to lock. */
  'shift.awake': call<null>().with(nothing),
  /** While nobody is at the desk: the only thing that can be written, and it can't be read. */
  'letterbox.begin': call<{ id: string }>().with(nothing),
  /** The whole of it each time. */
  'letterbox.write': call<Saved>().with(
    z.object({
      id,
      words: z.string().max(longestNote).transform(cleanText),
      name: line().default(''),
      number: line(60).default(''),
    }),
  ),
  /** People, keys and the branch itself: for managers. */
  'settings.read': call<ShopSettings>().with(nothing),
  /** All of it; code, currency and language are refused if they aren't as they were. */
  'branch.change': call<ShopSettings>().with(z.object({ branch: branchSetup })),
  'people.add': call<ShopSettings>().with(
    z.object({ name: filledLine(80), role: z.enum(['staff', 'manager']), pin, by: managersPin }),
  ),
  'people.remove': call<ShopSettings>().with(z.object({ person: id, by: managersPin })),
  /** One's own: the one of before, and the next. */
  'people.changePin': call<null>().with(z.object({ pin, next: pin })),
  /** A forgotten one, at the desk or on the tiles: a manager's PIN, a keyholder's passphrase or the recovery key. */
  'people.resetPin': call<AppState>().with(
    z.object({
      person: id,
      pin,
      by: z.union([
        managersPin,
        z.object({ passphrase }),
        z.object({ recoveryKey: z.string().min(1).max(200) }),
      ]),
    }),
  ),
  'keys.changePassphrase': call<ShopSettings>().with(z.object({ pin, passphrase })),
  /** Shown once; the former one works until part of this one was typed back (setup.confirmRecovery). */
  'keys.newRecoveryKey': call<{ recoveryKey: string; askBack: number[] }>().with(z.object({ pin })),
  /** How the person at the desk likes it shown; what isn't named stays. */
  'shift.prefer': call<AppState>().with(preferences.partial().strict()),
  'playbook.read': call<Playbook>().with(
    z.object({ name: z.string().max(60), version: z.string().max(40) }).partial(),
  ),
  /** Nothing is written until the first content: an incident opened and left empty leaves no trace. */
  'incident.begin': call<OpenIncident>().with(z.object({ length, channel })),
  'incident.open': call<OpenIncident>().with(z.object({ id })),
  /** The latest text of one field; null drops it. Kept as safely as an event, never synced. */
  'incident.draft': call<Saved & { reference: string | null }>().with(
    z.object({
      id,
      field: z.string().min(1).max(120),
      value: z.string().max(longestNote).transform(cleanText).nullable(),
      place: place.omit({ field: true }),
    }),
  ),
  /** All of them or none, in one flush; drafts of `settles` are dropped with it. */
  'incident.tell': call<Saved & { incident: Incident }>().with(
    z.object({
      id,
      proposals: z.array(proposal).min(1).max(200),
      settles: z.array(z.string().max(120)).max(200).default([]),
    }),
  ),
  /** A manager says yes to a remedy with their own PIN, without ending the session of whoever is at the desk. */
  'incident.approve': call<Saved & { incident: Incident }>().with(
    z.object({ id, remedy: id, manager: id, pin }),
  ),
  /**
   * K4, "This is about me": it is in other hands at once, and no longer in sight. With `taker` a colleague takes it here with
   * their PIN and stands at this desk from then on; without, it goes to the duty manager, or to a colleague where there is none.
   */
  'incident.aboutMe': call<Saved & { holder: string | null; area: boolean }>().with(
    z.object({ id, taker: z.object({ person: id, pin }).nullable() }),
  ),
  /**
   * K5: the yes or no of whoever was asked: with their PIN at this desk, where a yes also puts them at it, or as the person
   * who stands here already (`pin` null). A no asks the duty manager of the day.
   */
  'handOver.answer': call<Saved & { incident: Incident }>().with(
    z.object({
      ...{ id, handOver: id, answer: z.enum(['accept', 'refuse']), pin: pin.nullable() },
      why: z.string().max(2000).transform(cleanText).default(''),
    }),
  ),
  /** Branch A: one more step, with its time, in a record that names neither a complaint nor a person. */
  'abuse.note': call<AbuseRecord>().with(
    z.object({ record: id.nullable(), step: abuseStep, kind: z.string().max(60).nullable() }),
  ),
  /** Managers only: per kind and hour of the day. */
  'abuse.count': call<AbuseCount[]>().with(nothing),
  'debrief.list': call<{ own: Debrief[]; offered: DebriefOffer[] }>().with(nothing),
  'debrief.answer': call<null>().with(z.object({ id, state: z.enum(['asked', 'done']) })),
  /** The system's dialog, for the open incident or one of its facts. Null: nobody chose anything. */
  'attachment.choose': call<{
    told: (Saved & { incident: Incident }) | null;
    refused: Refusal | null;
  }>().with(z.object({ id, fact: id.nullable() })),
  /** A file that was dropped or pasted, handed over piece by piece: a page never names a path. */
  'attachment.begin': call<{ upload: string }>().with(
    z.object({
      ...{ id, fact: id.nullable(), name: z.string().max(1000).transform(cleanText) },
      ...{ size: z.number().int().min(1).max(largestAttachment), from: z.enum(['drop', 'paste']) },
    }),
  ),
  /** Base64 of at most 256 KiB, in order. */
  'attachment.piece': call<{ taken: number }>().with(
    z.object({
      upload: id,
      at: z.number().int().min(0),
      bytes: z.string().min(1).max(349_528).regex(base64),
    }),
  ),
  'attachment.finish': call<Saved & { incident: Incident }>().with(z.object({ upload: id })),
  /** Outside the sealed records it is anybody's: only where a person says so, by the system's dialog. */
  'attachment.saveCopy': call<{ file: string | null }>().with(z.object({ id, attachment: attachmentId })),
  /** Branch B: what the branch knows of this incident's customer. Figures about them only where a manager asks. */
  'history.of': call<CustomerHistory>().with(z.object({ id })),
  'register.list': call<RegisterPage>().with(registerFilter),
  /** `sealed`: what was filed, and nothing later; `now`: with what came after. */
  'report.read': call<{ sealed: Incident; now: Incident }>().with(z.object({ id })),
  'report.savePdf': call<{ file: string | null }>().with(z.object({ id })),
  /**
   * `printer` null asks the system's dialog. Not printed and no printer named: nobody wanted to.
   * Not printed and one named: it has the job and stands still.
   */
  'report.print': call<{ printed: boolean; printer: string }>().with(
    z.object({ id, printer: z.string().max(300).nullable(), copies: z.number().int().min(1).max(20) }),
  ),
  'printers.list': call<Printer[]>().with(nothing),
  /** Managers: whether the records hold, and where copies of them lie. */
  'records.state': call<RecordsState>().with(nothing),
  /** Reads everything; the answer comes when it has come to its end or was stopped. */
  'records.verify': call<RecordsState>().with(nothing),
  'records.stop': call<null>().with(nothing),
  /** To the folder of last time, or to one that is asked for. */
  'records.backUp': call<RecordsState>().with(z.object({ isElsewhere: z.boolean() })),
  /** `file` null: nobody wanted to after all, or it was stopped. */
  'records.exportAll': call<{ file: string | null; incidents: number }>().with(nothing),
  'records.exportOne': call<{ file: string | null }>().with(z.object({ id })),
  'paper.page': call<PaperPage>().with(nothing),
  'paper.ready': call<null>().with(z.object({ height: z.number().min(0).max(1_000_000) })),
} satisfies Record<CallName, Call<z.ZodType, unknown>>;

export type Args<C extends CallName> = z.input<(typeof doorway)[C]['args']>;
export type ParsedArgs<C extends CallName> = z.output<(typeof doorway)[C]['args']>;
export type Reply<C extends CallName> = Exclude<(typeof doorway)[C]['reply'], undefined>;

/** Told by main, unasked. */
export interface Notices {
  'state.changed': AppState;
  'menu.chosen': MenuChoice;
  /** A save failed after the reply: what the disk holds is the former state. */
  'save.failed': { incident: string };
  /** Nobody has touched this computer for a while; null: somebody has. */
  'lock.soon': { seconds: number } | null;
  /** The desk locks in a moment: what is being typed goes to the disk now. */
  'lock.now': null;
}
export type MenuChoice =
  | 'new'
  | 'small'
  | 'find'
  | 'print'
  | 'lock'
  | 'help'
  | 'promise'
  | 'manager'
  | 'serious'
  | 'history'
  | 'hide'
  | 'ways'
  | 'turn'
  | 'helpMe'
  | 'customersCanSee'
  | 'settings'
  | 'onePage'
  | `coaching${'Full' | 'Short' | 'Cues'}`
  | 'register';

/** Known so that a test can count the kinds the door lets through. */
export const eventTypes = Object.keys(catalogue);
