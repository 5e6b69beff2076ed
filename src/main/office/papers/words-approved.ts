// 3.9: a manager's yes is to these very words; other words wait for another one.
import type { Incident } from '#domain/incident/state';
import { makePaper, type PaperFacts } from '#domain/paper/make-paper';
import type { Paper } from '#domain/paper/paper';
import { paperText } from '#domain/paper/paper-text';
import type { PaperDefinition } from '#domain/playbook/playbook';
import { eventCrypto } from '../../incidents/event-crypto';

/** With the name of the manager who said yes, where one has. */
export function withYes(
  definition: PaperDefinition,
  facts: PaperFacts,
  incident: Incident | null,
): PaperFacts {
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
