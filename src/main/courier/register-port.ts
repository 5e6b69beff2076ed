// What the courier asks of a register. The client asks a real one over HTTP; tests have one in memory that does the same.
import type { AttachmentPlace } from '../vault/attachment-layout';
import type { LiveNotice } from '#contract/register-api/events';
import type { ProblemCode } from '#contract/register-api/problem';
import type { Reply, Sent } from '#contract/register-api/routes';

export type PushAsked = Sent<'events.push'>['body'];
export type Page = Reply<'events.pull'>;
export type WholeIncident = Pick<Reply<'events.ofIncident'>, 'incarnation' | 'events' | 'cursor'>;
export type AttachmentCard = Reply<'attachments.announce'>;
export type Erasure = Reply<'erasures.list'>['erasures'][number];
export type PlaybookCard = Reply<'playbooks.list'>['playbooks'][number];
export type PeopleReply = Reply<'people.list'>;
export type PlanKept = Sent<'plans.keep'>['body'];
export type PersonPut = { id: string } & Sent<'people.put'>['body'];
export type SelfReply = Reply<'device.self'>;

/** One answer per event. `refusal` may be a word that only a newer register knows. */
export interface EventResult {
  answer: 'stored' | 'known' | 'erased' | 'refused';
  hash: string;
  refusal?: string | undefined;
}
export interface PushReply {
  incarnation: string;
  results: EventResult[];
  countersigned: Reply<'events.push'>['countersigned'];
}

export interface Register {
  /**
   * @param behind an event of the push before, which isn't answered yet: nothing is taken unless it is there. Only where
   * a page said `takesBehind`. @throws RegisterSaidNo 'outOfOrder'
   */
  push(asked: PushAsked, behind?: string | null): Promise<PushReply>;
  /** @param after a cursor; 0: from the beginning */
  pull(after: number, limit: number): Promise<Page>;
  /** Every event of one incident. @throws RegisterSaidNo 'notFound' where the register is older than this question */
  incident(incident: string): Promise<WholeIncident>;
  /** Says which pieces are missing. @throws RegisterSaidNo 'gone' where it was erased everywhere */
  announce(place: AttachmentPlace, about: { size: number; sha256: string }): Promise<AttachmentCard>;
  putPiece(place: AttachmentPlace, piece: number, bytes: Uint8Array): Promise<AttachmentCard>;
  /** Everything that was announced of one incident. */
  attachments(incident: string): Promise<AttachmentCard[]>;
  piece(place: AttachmentPlace, piece: number): Promise<Uint8Array>;
  /** Everything that was erased in this branch. */
  erasures(): Promise<Erasure[]>;
  /** Nothing of it can be read on this computer any more. */
  confirmErasure(incident: string): Promise<Erasure>;
  playbooks(): Promise<PlaybookCard[]>;
  playbook(name: string, version: string): Promise<Reply<'playbooks.read'>>;
  /** Somebody of this branch has read and understood it. Saying it again changes nothing. */
  understood(
    which: { name: string; version: string },
    by: { person: string; name: string; at: string },
  ): Promise<unknown>;
  /** Whether this computer goes by it, or keeps it away. Saying it again changes nothing. */
  took(which: { name: string; version: string }, taken: boolean): Promise<unknown>;
  self(): Promise<SelfReply>;
  people(): Promise<PeopleReply>;
  /** @param by the manager of this branch who says so */
  putPerson(person: PersonPut, by: string): Promise<unknown>;
  /** Opening hours and rotas of the branch. */
  plans(): Promise<Reply<'plans.read'>>;
  /** @param by as above */
  keepPlan(plan: PlanKept, by: string): Promise<unknown>;
  /** Until the stream ends, or the signal says so. */
  listen(hear: (notice: LiveNotice) => void, signal: AbortSignal): Promise<void>;
}

/** The register said no, by name. `notUnderstood`: what it said is nothing this version of Amends knows. */
export class RegisterSaidNo extends Error {
  constructor(readonly code: ProblemCode | 'notUnderstood') {
    super(`the register said no: ${code}`);
  }
}

const aboutOneFile: ReadonlySet<string> = new Set<ProblemCode>([
  'notValid',
  'notFound',
  'alreadyThere',
  'gone',
  'tooLarge',
  'notConsistent',
]);

/** Not about this computer and not about now: other photos and files may be carried all the same. */
export const isAboutOneFile = (code: RegisterSaidNo['code']) => aboutOneFile.has(code);
