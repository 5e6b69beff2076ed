// The report of another branch's complaint, to be looked at on a computer of head office: made like every paper, of events
// that the register sent and that nobody here keeps.
import type { Incident } from '#domain/incident/state';
import { makePaper } from '#domain/paper/make-paper';
import { reportPaper, type Paper } from '#domain/paper/paper';
import { instantIn } from '../../incidents/branch-time';
import type { OpenShop } from '../../shift/open-shop';
import type { PersonRecord } from '../../shift/store-records';
import type { Desk } from '../answers/answers';
import { copyOf } from './complaint-facts';
import { definitionIn, handledUnder } from './paper-for';
import { reportFacts } from './report-facts';
import { sharedFacts } from './shared-facts';

/** @param name of its branch. @returns null where no playbook here has a report */
export async function reportFromAfar(
  desk: Desk,
  { shop, person, name }: { shop: OpenShop; person: PersonRecord; name: string },
  { sealed, now }: { sealed: Incident; now: Incident },
): Promise<Paper | null> {
  const { shelf, now: clock } = desk.tools;
  const under = await handledUnder(shelf, sealed);
  const playbook = under ?? shop.playbook;
  const definition = definitionIn([playbook, shop.playbook], reportPaper);
  if (!definition) return null;
  const around = {
    ...{ desk, playbook, definition, person, now: instantIn(shop.branch.zone, clock()) },
    asked: { paper: reportPaper, of: sealed.id, own: {} },
    shop: elsewhere(shop, name),
  };
  const copy = copyOf({ definition, ahead: 0 }, now);
  const base = sharedFacts(around, copy);
  const report = reportFacts(around, sealed, now, copy);
  return makePaper(definition, {
    ...{ ...base, ...report },
    ...{ language: sealed.language, reference: sealed.reference, isSample: sealed.sample },
  });
}

/** Badge numbers stay at the desk: from here staff go by what their playbook says, and nothing of this house stands there. */
function elsewhere({ branch }: OpenShop, name: string): Pick<OpenShop, 'branch' | 'people'> {
  const { staffOnPaper: _, ...setup } = branch.setup;
  return {
    branch: { ...branch, setup: { ...setup, name, address: '', panic: '', dutyNumber: '' } },
    people: [],
  };
}
