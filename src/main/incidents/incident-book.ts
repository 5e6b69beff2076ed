// Every incident of an open store: what is begun, typed, told and filed goes through here.
import type { OpenIncident, RegisterPage, Saved } from '#contract/doorway';
import { no, yes, type Answer } from '#contract/refusal';
import type { PayloadOf, Proposal } from '#domain/event/catalogue';
import type { CustomerHistory } from '#domain/history/tell-history';
import type { Incident } from '#domain/incident/state';
import { maySee } from '#domain/incident/who-may-see';
import type { RegisterFilter } from '../catalogue/filter';
import type { AttachmentBytes, AttachmentPart, NewAttachment } from './attaching';
import type { PersonAtDesk } from './authority-today';
import { Beginnings, type BegunHow, type FromRow } from './beginnings';
import { BookAttachments } from './book-attachments';
import type { BookParts, DraftArgs, Step, Told } from './book-parts';
import { BookReading, type AllOfSomebody } from './book-reading';
import { BookWriting } from './book-writing';
import type { LetterTakenIn } from './letter-taken-in';
import type { HouseEvent } from './telling';

export type { BookBranch, BookParts, DraftArgs, Step } from './book-parts';

export class IncidentBook {
  private readonly beginnings: Beginnings;
  private readonly reading: BookReading;
  private readonly writing: BookWriting;
  private readonly files: BookAttachments;

  constructor(private readonly parts: BookParts) {
    const beginnings = (this.beginnings = new Beginnings(parts));
    const reading = (this.reading = new BookReading(parts));
    const writing = (this.writing = new BookWriting(parts, beginnings));
    this.files = new BookAttachments(parts, { beginnings, reading, writing });
  }

  /** A fresh id and nothing else: an incident that stays empty leaves no trace. */
  begin(person: PersonAtDesk, how: BegunHow): OpenIncident {
    return this.reading.shown(this.beginnings.begin(person, how), person);
  }

  /**
   * What was written down before the desk was open becomes an incident under the letter's own id, in one save.
   * @returns false where that id is an incident already
   */
  takeIn(person: PersonAtDesk, letter: LetterTakenIn): Promise<Answer<boolean>> {
    return this.beginnings.takeIn(person, letter);
  }

  bringIn(person: PersonAtDesk, row: FromRow): Promise<void> {
    return this.beginnings.bringIn(person, row);
  }

  takeBack(person: PersonAtDesk, id: string, run: string): ReturnType<BookWriting['takeBack']> {
    return this.writing.takeBack(person, id, run);
  }

  /** What a row that was brought in is called. @param run which bringing in of this desk, from 1 */
  referenceOfRow(run: number, row: number): string {
    return this.parts.references.ofRow(run, row);
  }

  open(person: PersonAtDesk, id: string): Promise<Answer<OpenIncident>> {
    return this.reading.open(person, id);
  }

  /** The latest text of one field, as safe as an event once this answers; null drops it. */
  draft(person: PersonAtDesk, draft: DraftArgs): Promise<Answer<Saved & { reference: string | null }>> {
    return this.writing.draft(person, draft);
  }

  /**
   * All proposals or none, in one save; the drafts they settle go with it.
   * @param seen the incident's heads that stood on the screen; null: all there are
   */
  tell(
    person: PersonAtDesk,
    id: string,
    proposals: readonly Proposal[],
    settles: readonly string[],
    seen: readonly string[] | null = null,
  ): Promise<Answer<Told>> {
    return this.tellSteps(id, [{ person, now: this.parts.now(), proposals, seen }], settles);
  }

  /** Told by several people at several times, in one save: how a sample branch comes to be. */
  tellSteps(id: string, steps: readonly Step[], settles: readonly string[] = []): Promise<Answer<Told>> {
    return this.writing.tell(id, steps, settles);
  }

  /** A manager's yes to a remedy at somebody's desk; their PIN has been checked before. */
  grantApproval(
    person: PersonAtDesk,
    manager: PersonAtDesk,
    { id, remedy: remedyId, seen }: { id: string; remedy: string; seen?: readonly string[] | undefined },
  ): Promise<Answer<Told>> {
    const granted = (incident: Incident): Answer<HouseEvent> => {
      if (!maySee(incident, person)) return no({ code: 'noSuchIncident' });
      const { state, remedies } = incident;
      if (state === 'sealed' || state === 'void') return no({ code: state });
      const remedy = remedies.find((one) => one.id === remedyId && !one.withdrawn);
      if (!remedy) return no({ code: 'noSuchThing' });
      const payload = {
        remedy: remedy.id,
        manager: manager.id,
        managerName: manager.name,
        how: 'pin' as const,
      };
      return yes({ type: 'approvalGranted.v1', payload });
    };
    return this.record(manager, id, granted, seen);
  }

  /**
   * What Amends records once somebody has shown who they are, or the shop's clock has noticed something.
   * @param seen the incident's heads that stood on the screen; null: all there are
   */
  record(
    person: PersonAtDesk,
    id: string,
    what: (incident: Incident) => Answer<HouseEvent>,
    seen: readonly string[] | null = null,
  ): Promise<Answer<Told>> {
    return this.writing.tellHouse(person, id, what, seen);
  }

  notePrinted(
    person: PersonAtDesk,
    id: string,
    payload: PayloadOf<'reportPrinted.v1'>,
  ): Promise<Answer<Told>> {
    return this.record(person, id, ({ seal }) =>
      seal ? yes({ type: 'reportPrinted.v1', payload }) : no({ code: 'notFiled' }),
    );
  }

  attach(person: PersonAtDesk, id: string, file: NewAttachment): Promise<Answer<Told>> {
    return this.files.attach(person, id, file);
  }

  attachment(
    person: PersonAtDesk,
    id: string,
    attachment: string,
    part: AttachmentPart,
  ): Promise<Answer<AttachmentBytes>> {
    return this.files.read(person, id, attachment, part);
  }

  /** Of an incident that this person was answered already. */
  picturesOf(incident: Incident): Promise<Record<string, string>> {
    return this.files.picturesOf(incident);
  }

  /** What is begun from now on goes by this one, and so do the limits that count. */
  goBy(playbook: BookParts['playbook']): void {
    this.parts.playbook = playbook;
  }

  missingAttachments(person: PersonAtDesk, id: string): Promise<Answer<{ missing: string[] }>> {
    return this.files.missing(person, id);
  }

  /** Once after opening: what a pulled plug left behind. */
  sweepAttachments(): Promise<number> {
    return this.files.sweep();
  }

  report(person: PersonAtDesk, id: string): Promise<Answer<{ sealed: Incident; now: Incident }>> {
    return this.reading.report(person, id);
  }

  history(person: PersonAtDesk, id: string): Promise<Answer<CustomerHistory>> {
    return this.reading.history(person, id);
  }

  allOf(person: PersonAtDesk, id: string): Promise<Answer<AllOfSomebody>> {
    return this.reading.allOf(person, id);
  }

  list(person: PersonAtDesk, filter: RegisterFilter): RegisterPage {
    return this.parts.catalogue.list(filter, person);
  }

  settled(): Promise<void> {
    return this.parts.keeper.settled();
  }
}
