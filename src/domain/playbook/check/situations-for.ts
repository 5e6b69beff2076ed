// Every situation that could make a difference to a set of conditions, so that a check can try them all.
import { anySituation, type Condition, type Situation } from '../condition';
import { Channel, Fault, Length } from '../vocabulary';

type Field = keyof Situation;

const everyValue: Partial<Record<Field, readonly unknown[]>> = {
  channel: Channel.options,
  fault: [null, ...Fault.options],
  length: Length.options,
  serious: [false, true],
  hasAspect: [false, true],
};

/** The product of telling values of all fields the conditions mention; other fields stay as in anySituation. */
export function situationsFor(conditions: readonly Condition[]): Situation[] {
  let situations: Situation[] = [anySituation];
  for (const field of new Set(conditions.map((condition) => condition.field))) {
    const values = valuesOf(
      field,
      conditions.filter((condition) => condition.field === field),
    );
    situations = situations.flatMap((situation) => values.map((value) => ({ ...situation, [field]: value })));
  }
  return situations;
}

function valuesOf(field: Field, conditions: readonly Condition[]): readonly unknown[] {
  const fixed = everyValue[field];
  if (fixed) return fixed;
  const named = [...new Set(conditions.flatMap(({ value }) => (Array.isArray(value) ? value : [value])))];
  if (field === 'hasName') return [false]; // the checks go through both by the slots they fill
  if (field === 'said') return [[], ...named.map((moment) => [moment]), named];
  if (field === 'similar') return [0, ...named];
  if (field === 'temperature')
    return [null, 30, 100, ...named.flatMap((value) => [Number(value) - 1, Number(value)])];
  return [null, 'somethingElse', ...named];
}
