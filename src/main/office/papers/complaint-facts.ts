// What a paper of one complaint is made of: letters and slips from how it stands now, the report from what was sealed.
import { no, yes, type Answer } from '#contract/refusal';
import { standingAspects } from '#domain/incident/gates';
import type { Incident } from '#domain/incident/state';
import { mayBeTold } from '#domain/incident/talking';
import { houseParts } from '#domain/paper/house-parts';
import type { PaperFacts } from '#domain/paper/make-paper';
import { reportPaper } from '#domain/paper/paper';
import {
  complaintRowsOf,
  complaintValues,
  nextPromise,
  type AboutComplaint,
} from '#domain/paper/of-complaint';
import type { PaperNeed } from '#domain/playbook/papers';
import { forComplainant } from '#domain/report/for-complainant';
import { incidentReport } from '#domain/report/incident-report';
import { openingHoursOf } from '../../shift/settings';
import { staffNames } from '#domain/report/staff-naming';
import { staffNamingOf } from '../staff-naming-of';
import type { Gathered, PaperAround } from './paper-for';

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
  return yes({
    ...{ incident, sealed: isFiled ? sealed : null },
    copy: copyOf(around, incident),
    facts: { ...factsOf(around, incident), ...(isFiled ? reportOf(around, sealed, incident) : {}) },
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
  promise: (incident) => nextPromise(incident) !== null,
  notSerious: ({ serious }) => serious === null,
  notRestricted: ({ restricted }) => restricted === null,
};

/** The next one, after those that are out and those that are on their way. An e-mail is no copy on paper. */
function copyOf({ definition, ahead }: PaperAround, { prints, papers }: Incident): number {
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
  const about: AboutComplaint = {
    ...{ incident, zone, now, hours: openingHoursOf(shop), pack, one: playbook.people.one },
    named: definition.goesTo === 'customer' ? named : (name: string) => name,
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

function reportOf(around: PaperAround, sealed: Incident, now: Incident): Partial<PaperFacts> {
  const { shop, person, playbook, definition, now: at } = around;
  const isTheirs = definition.goesTo === 'customer';
  const staff = staffNamingOf(shop, playbook, sealed.language);
  const copy = copyOf(around, now);
  const report = incidentReport({
    branch: shop.branch.setup,
    ...{ sealed, now, printing: { byName: person.name, at, copy } },
    words: {
      ...{ one: playbook.people.one, playbookTitle: playbook.title },
      playbookVersion: sealed.playbook?.version ?? playbook.version,
      // Whatever the house keeps, whole names are no customer's business.
      staff: isTheirs && staff.how === 'fullName' ? { how: 'firstName', badges: {} } : staff,
    },
  });
  if (!report) return {};
  if (!isTheirs) return { report, forHouse: houseParts(sealed, now, (name) => name) };
  const copyOfTheirs = forComplainant(report);
  return { report: copyOfTheirs.report, leftOut: copyOfTheirs.leftOut };
}
