// What a paper of one complaint is made of: letters and slips from how it stands now, the report from what was sealed.
import { no, yes, type Answer } from '#contract/refusal';
import { standingAspects, standingRows } from '#domain/incident/gates';
import { nextWord, promisesToThem } from '#domain/incident/promises-to-them';
import type { Incident } from '#domain/incident/state';
import { mayBeTold } from '#domain/incident/talking';
import type { PaperFacts } from '#domain/paper/make-paper';
import { reportPaper } from '#domain/paper/paper';
import { complaintRowsOf, complaintValues, type AboutComplaint } from '#domain/paper/of-complaint';
import type { PaperNeed } from '#domain/playbook/papers';
import { openingHoursOf } from '../../shift/settings';
import { staffNames } from '#domain/report/staff-naming';
import { staffNamingOf } from '../staff-naming-of';
import type { Gathered, PaperAround } from './paper-for';
import { reportFacts } from './report-facts';

export async function complaintFacts(around: PaperAround, id: string): Promise<Answer<Gathered>> {
  const { shop, person, definition } = around;
  const isFiled = definition.of === 'filed';
  const told = await (isFiled ? shop.book.report(person, id) : opened(around, id));
  if (!told.ok) return told;
  const { sealed, now: incident } = told.value;
  if (incident.state === 'void') return no({ code: 'void' });
  if (definition.goesTo === 'customer' && !mayBeTold(incident)) return no({ code: 'authorityNotSeen' });
  const missing = definition.needs.find((need) => !has[need](incident));
  if (missing) return no({ code: 'paperNotYet', need: missing });
  const copy = copyOf(around, incident);
  return yes({
    ...{ incident, sealed: isFiled ? sealed : null, copy },
    facts: { ...factsOf(around, incident), ...(isFiled ? reportFacts(around, sealed, incident, copy) : {}) },
  });
}

async function opened({ shop, person }: PaperAround, id: string) {
  const held = await shop.book.open(person, id);
  return held.ok ? yes({ sealed: held.value.incident, now: held.value.incident }) : held;
}

const has: Record<PaperNeed, (incident: Incident) => boolean> = {
  reference: ({ reference }) => reference !== null,
  finding: (incident) => {
    const aspects = standingAspects(incident);
    return aspects.length > 0 && aspects.every(({ finding }) => finding && finding.fault !== 'notYetKnown');
  },
  outcome: ({ outcome }) => outcome !== null,
  promise: (incident) => nextWord(incident) !== null,
  doneOrPromised: (incident) => standingRows(incident).length > 0 || promisesToThem(incident).length > 0,
  notSerious: ({ serious }) => serious === null,
  notRestricted: ({ restricted }) => restricted === null,
};

/** The next one, after those that are out and those that are on their way. An e-mail is no copy on paper. */
export function copyOf(
  { definition, ahead }: Pick<PaperAround, 'definition' | 'ahead'>,
  { prints, papers }: Incident,
): number {
  const { id } = definition;
  const out =
    id === reportPaper ? prints : papers.filter(({ paper, how }) => paper === id && how !== 'email');
  return out.reduce((sum, { copies }) => sum + copies, 1 + ahead);
}

function factsOf(around: PaperAround, incident: Incident): Partial<PaperFacts> {
  const { shop, playbook, asked, definition, now } = around;
  const { zone } = shop.branch;
  const named = staffNames(shop.people, staffNamingOf(shop, playbook, shop.branch.setup.language));
  const pack = playbook.clocks.find(({ id }) => id === asked.pack) ?? playbook.clocks[0] ?? null;
  const isTheirs = definition.goesTo === 'customer';
  const about: AboutComplaint = {
    ...{ incident, zone, now, hours: openingHoursOf(shop), pack, one: playbook.people.one, isTheirs },
    named: isTheirs ? named : (name: string) => name,
  };
  return {
    reference: incident.reference,
    isSample: incident.sample,
    values: complaintValues(about),
    rows: complaintRowsOf(about),
    pack: pack?.id ?? null,
    to: [incident.customer.name ?? '', incident.customer.email].filter(Boolean),
  };
}
