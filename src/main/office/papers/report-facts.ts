// What an incident report is made of, from what was sealed and what came since: for a desk's own complaints, and for those
// that head office looks at from afar.
import type { Incident } from '#domain/incident/state';
import { houseParts } from '#domain/paper/house-parts';
import type { PaperFacts } from '#domain/paper/make-paper';
import { forComplainant } from '#domain/report/for-complainant';
import { incidentReport } from '#domain/report/incident-report';
import { staffNamingOf } from '../staff-naming-of';
import type { PaperAround } from './paper-for';

type Around = Pick<PaperAround, 'playbook' | 'definition' | 'person' | 'now'> & {
  shop: Pick<PaperAround['shop'], 'branch' | 'people'>;
};

/** @param copy which one it is. @returns nothing where there is no report of it */
export function reportFacts(
  around: Around,
  sealed: Incident,
  now: Incident,
  copy: number,
): Partial<PaperFacts> {
  const { shop, person, playbook, definition, now: at } = around;
  const isTheirs = definition.goesTo === 'customer';
  const staff = staffNamingOf(shop, playbook, sealed.language);
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
