// Makes one paper from the playbook and the records, as far as the person at the desk may see them. The only place where
// papers come from: the screen's preview, printers and PDFs all ask here.
import type { PaperChoice } from '#contract/doorway/paper-calls';
import { no, yes, type Answer } from '#contract/refusal';
import type { Incident } from '#domain/incident/state';
import { makePaper, type PaperFacts } from '#domain/paper/make-paper';
import type { Paper } from '#domain/paper/paper';
import { paperText } from '#domain/paper/paper-text';
import { PaperTime } from '#domain/paper/paper-time';
import type { PaperDefinition, Playbook } from '#domain/playbook/playbook';
import { staffNames } from '#domain/report/staff-naming';
import { may } from '#domain/shift/who-may';
import { eventCrypto } from '../../incidents/event-crypto';
import { instantIn } from '../../incidents/branch-time';
import type { OpenShop } from '../../shift/open-shop';
import type { PersonRecord } from '../../shift/store-records';
import type { Desk } from '../answers/answers';
import { staffNamingOf } from '../staff-naming-of';
import { complaintFacts } from './complaint-facts';
import { deskFacts } from './desk-facts';

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
): Promise<Answer<MadePaper>> {
  const playbook = await playbookFor(desk, shop, person, asked);
  if (!playbook.ok) return playbook;
  const definition = [...playbook.value.reports, ...playbook.value.letters].find(
    ({ id }) => id === asked.paper,
  );
  if (!definition || (definition.of === 'desk') !== (asked.of === null)) return no({ code: 'noSuchThing' });
  if (definition.for === 'managers' && !may(person.role, 'printManagersPapers'))
    return no({ code: 'managersOnly' });
  const now = instantIn(shop.branch.zone, desk.tools.now());
  const around = { desk, shop, person, asked, playbook: playbook.value, definition, now };
  const gathered = asked.of === null ? await deskFacts(around) : await complaintFacts(around, asked.of);
  if (!gathered.ok) return gathered;
  const { facts, copy, ...incidents } = gathered.value;
  const base = shared(around, copy);
  const whole = { ...base, ...facts, values: { ...base.values, ...facts.values } };
  const paper = makePaper(definition, approved(definition, whole, incidents.incident));
  return yes({ definition, paper, ...incidents });
}

/** 3.9: with the name of the manager who said yes to these very words, where one has. */
function approved(definition: PaperDefinition, facts: PaperFacts, incident: Incident | null): PaperFacts {
  if (!definition.approval || !incident) return facts;
  const shown = shownOf(makePaper(definition, facts));
  const yesTo = incident.lettersApproved.findLast(
    (one) => one.letter === definition.id && one.shown === shown,
  );
  if (!yesTo) return facts;
  return { ...facts, isApproved: true, values: { ...facts.values, approvedBy: yesTo.managerName } };
}

/** The words that a yes is given to. Not who prints it or on which day. */
export function shownOf(paper: Paper): string {
  return eventCrypto.sha256(paperText(paper));
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
  const under = opened.value.incident.playbook;
  return yes((under && (await shelf.playbook(under.name, under.version))) ?? playbook);
}

/** What every paper can say: whose branch, today, who is at the desk. */
function shared({ shop, person, playbook, definition, asked, now }: PaperAround, copy: number): PaperFacts {
  const { setup, zone } = shop.branch;
  const time = new PaperTime(setup.language, zone, now);
  const named = staffNames(shop.people, staffNamingOf(shop, playbook, setup.language));
  const isTheirs = definition.goesTo === 'customer';
  return {
    language: setup.language,
    house: { name: setup.name, address: setup.address },
    ...{ size: setup.paper, reference: null, isSample: false },
    printing: {
      byName: isTheirs ? named(person.name) : person.name,
      ...{ at: now, copy, when: time.full(now) },
    },
    values: {
      branch: setup.name,
      address: setup.address || undefined,
      today: time.date(now),
      clock: time.clock(now),
      person: isTheirs ? named(person.name) : person.name,
      panic: setup.panic || undefined,
      dutyNumber: setup.dutyNumber || undefined,
      record: playbook.notices.recordNotice,
      legalRights: playbook.notices.legalRights,
    },
    ...{ rows: {}, own: asked.own, pack: null, to: [], dated: time.date(now) },
    ...{ report: null, forHouse: null, leftOut: null, isApproved: false },
  };
}
