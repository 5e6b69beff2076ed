/** The facts with everybody's version, the evidence and whether they agree (7.4), and who was heard: roles, never names (K7). */
import type { Fact } from '../incident/state/staff-heard';
import type { Incident } from '../incident/state';
import type { FactRow } from './report-model';

/** Facts that stand, in the order of their aspects. */
export function factRows(sealed: Incident): FactRow[] {
  return sealed.aspects
    .filter(({ takenOff }) => takenOff === null)
    .flatMap((aspect) =>
      sealed.facts
        .filter((fact) => !fact.takenOff && fact.aspect === aspect.id)
        .map((fact) => factRow(fact, aspect.label, sealed)),
    );
}

function factRow(
  { id, text, customer, staff, evidence, agreed, earlier }: Fact,
  aspect: string,
  at: Incident,
) {
  const roleOf = (person: string) => at.staff.find((one) => one.id === person)?.role ?? '';
  return {
    ...{ id, aspect, text, customer, agreed },
    staff: staff
      .filter((version) => version.text.trim() !== '')
      .map((version) => ({ role: roleOf(version.person), text: version.text })),
    evidence: [evidence.text, evidence.ref].filter((part) => part.trim() !== '').join(' · '),
    // What was written first stays readable: a fact that grew out of another says so.
    earlier: [...new Set(earlier.map((version) => version.text))].filter((before) => before !== text),
  };
}
