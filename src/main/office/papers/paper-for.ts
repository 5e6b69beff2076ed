// Makes one paper from the playbook and the records, as far as the person at the desk may see them. The only place where
// papers come from: the screen's preview, printers and PDFs all ask here.
import type { PaperChoice } from '#contract/doorway/paper-calls';
import { no, yes, type Answer } from '#contract/refusal';
import type { Incident } from '#domain/incident/state';
import { makePaper, type PaperFacts } from '#domain/paper/make-paper';
import type { Paper } from '#domain/paper/paper';
import type { PaperDefinition, Playbook } from '#domain/playbook/playbook';
import { may } from '#domain/shift/who-may';
import { instantIn } from '../../incidents/branch-time';
import type { OpenShop } from '../../shift/open-shop';
import type { PersonRecord } from '../../shift/store-records';
import type { Desk } from '../answers/answers';
import { complaintFacts } from './complaint-facts';
import { deskFacts } from './desk-facts';
import { sharedFacts } from './shared-facts';
import { withYes } from './words-approved';

export interface MadePaper {
  definition: PaperDefinition;
  paper: Paper;
  /** The complaint as it is now; null for a paper of the branch. */
  incident: Incident | null;
  /** What was sealed, for its pictures. */
  sealed: Incident | null;
}
/** Everything that making one needs to look at. */
export interface PaperAround {
  desk: Desk;
  shop: OpenShop;
  person: PersonRecord;
  asked: PaperChoice;
  playbook: Playbook;
  definition: PaperDefinition;
  /** Copies of it that are on their way already. */
  ahead: number;
  /** An instant, with the branch's offset. */
  now: string;
}
export type Gathered = Pick<MadePaper, 'incident' | 'sealed'> & {
  facts: Partial<PaperFacts>;
  copy: number;
};

export async function paperFor(
  desk: Desk,
  shop: OpenShop,
  person: PersonRecord,
  asked: PaperChoice,
  ahead = 0,
): Promise<Answer<MadePaper>> {
  const playbook = await playbookFor(desk, shop, person, asked);
  if (!playbook.ok) return playbook;
  const definition = definitionIn([playbook.value, shop.playbook], asked.paper);
  if (!definition || (definition.of === 'desk') !== (asked.of === null)) return no({ code: 'noSuchThing' });
  if (definition.for === 'managers' && !may(person.role, 'printManagersPapers'))
    return no({ code: 'managersOnly' });
  const now = instantIn(shop.branch.zone, desk.tools.now());
  const around = { desk, shop, person, asked, playbook: playbook.value, definition, ahead, now };
  const gathered = asked.of === null ? await deskFacts(around) : await complaintFacts(around, asked.of);
  if (!gathered.ok) return gathered;
  const { facts, copy, ...incidents } = gathered.value;
  const base = sharedFacts(around, copy);
  const whole = { ...base, ...facts, values: { ...base.values, ...facts.values } };
  const paper = makePaper(definition, withYes(definition, whole, incidents.incident));
  return yes({ definition, paper, ...incidents });
}

/** A complaint that is older than its papers, or than this one of them, has today's: the first playbook that has it. */
export function definitionIn(playbooks: readonly Playbook[], paper: string): PaperDefinition | undefined {
  return playbooks.flatMap(({ reports, letters }) => [...reports, ...letters]).find(({ id }) => id === paper);
}

/** A complaint keeps the playbook it was handled under; the branch's own is for everything else. */
async function playbookFor(
  { tools: { shelf } }: Desk,
  { book, playbook }: OpenShop,
  person: PersonRecord,
  { of }: PaperChoice,
): Promise<Answer<Playbook>> {
  if (of === null) return yes(playbook);
  const opened = await book.open(person, of);
  if (!opened.ok) return opened;
  return yes((await handledUnder(shelf, opened.value.incident)) ?? playbook);
}

/** Null: this computer doesn't have that version. */
export async function handledUnder(
  shelf: Desk['tools']['shelf'],
  { playbook: under }: Pick<Incident, 'playbook'>,
): Promise<Playbook | null> {
  return (under && (await shelf.playbook(under.name, under.version))) ?? null;
}
