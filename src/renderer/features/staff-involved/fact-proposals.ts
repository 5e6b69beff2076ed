// What to record of one fact (7.4). A new one begins with what was said already, so that nobody writes it twice.
import type { Proposal } from '#domain/event/catalogue';
import { hearingOf } from '#domain/incident/consult-chain';
import type { Aspect } from '#domain/incident/state/checked';
import type { Consulted, Fact } from '#domain/incident/state/staff-heard';
import type { Incident } from '#domain/incident/state';

export type Agreed = Fact['agreed'];
export const agreements: readonly Agreed[] = ['agreed', 'notAgreed', 'notKnown'];

/** As factWeighed.v1 has it. */
const longest = 2000;

/** Whose versions belong beside a fact of this aspect. */
export function witnesses(incident: Incident, aspect: string): Consulted[] {
  return incident.staff.filter((one) => one.aspects.includes(aspect) && hearingOf(one) !== 'leftOut');
}

/** The first fact of an aspect takes over what each of them said; a later one starts blank. */
export function newFact(incident: Incident, aspect: Aspect, fact: string, text: string): Proposal {
  const isFirst = !incident.facts.some((one) => one.aspect === aspect.id);
  const said = isFirst ? witnesses(incident, aspect.id).filter(({ account }) => account?.text.trim()) : [];
  return {
    type: 'factWeighed.v1',
    payload: {
      ...{ aspect: aspect.id, fact, text, customer: isFirst ? aspect.words.slice(0, longest) : '' },
      staff: said.map(({ id, account }) => ({ person: id, text: (account?.text ?? '').slice(0, longest) })),
      ...{ evidence: { text: '', ref: '' }, agreed: 'notKnown' },
    },
  };
}

/** Names of one fact's fields: its own, so that what is typed for one is never shown for another. */
export function fieldsOf(fact: string, people: readonly { id: string }[]) {
  return {
    text: `fact-${fact}`,
    customer: `theirs-${fact}`,
    evidence: `evidence-${fact}`,
    ref: `ref-${fact}`,
    staff: people.map(({ id }) => ({ person: id, name: `staff-${fact.slice(0, 8)}-${id}` })),
  };
}

export function changedFact(
  fact: Fact,
  typed: Record<string, string>,
  people: readonly { id: string }[],
  agreed: Agreed,
): Proposal {
  const names = fieldsOf(fact.id, people);
  const read = (name: string, otherwise: string) => (typed[name] ?? otherwise).slice(0, longest);
  const others = fact.staff.filter(({ person }) => !people.some(({ id }) => id === person));
  return {
    type: 'factWeighed.v1',
    payload: {
      ...{ aspect: fact.aspect, fact: fact.id, agreed },
      text: read(names.text, fact.text),
      customer: read(names.customer, fact.customer),
      // Somebody who was left out since keeps the version that stands here.
      staff: [
        ...others,
        ...names.staff
          .map(({ person, name }) => ({ person, text: read(name, '') }))
          .filter(({ text }) => text.trim() !== ''),
      ],
      evidence: {
        text: read(names.evidence, fact.evidence.text),
        ref: read(names.ref, fact.evidence.ref).slice(0, 120),
      },
    },
  };
}
