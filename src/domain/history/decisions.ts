/** What people said about whether two incidents have one customer, read from both sides. */

export interface Decision {
  other: string;
  decided: 'same' | 'different' | 'unsure';
  at: string;
  byName: string;
}
interface Side {
  id: string;
  matched: readonly Decision[];
}

/**
 * The word that holds between two incidents, null where none does. Either may carry one, and two incidents have no
 * common order: the later by its maker's clock holds, and where that can't tell, the more careful one.
 */
export function decisionsBetween(one: Side, other: Side): Decision | null {
  const said = [
    ...one.matched.filter((decision) => decision.other === other.id),
    ...other.matched.filter((decision) => decision.other === one.id),
  ].sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || careful(a) - careful(b));
  const holds = said[0];
  return holds && holds.decided !== 'unsure' ? holds : null;
}

function careful({ decided }: Decision): number {
  return { different: 0, unsure: 1, same: 2 }[decided];
}

/** All incidents that were said to be this customer's, also by way of a third; never one that was said to be another's. */
export function linkedBySaying(mine: Side, others: readonly Side[]): Set<string> {
  const sides = others.filter(({ id }) => id !== mine.id);
  const told = sides.filter(
    (side) => side.matched.length > 0 || mine.matched.some(({ other }) => other === side.id),
  );
  // Whoever is only named by one of these can be linked as well.
  const named = new Set(told.flatMap(({ matched }) => matched.map(({ other }) => other)));
  const concerned = sides.filter((side) => told.includes(side) || named.has(side.id));
  const linked = new Set<string>();
  const open: Side[] = [mine];
  for (let from = open.pop(); from; from = open.pop())
    for (const side of concerned) {
      if (linked.has(side.id) || decisionsBetween(from, side)?.decided !== 'same') continue;
      if (decisionsBetween(mine, side)?.decided === 'different') continue;
      linked.add(side.id);
      open.push(side);
    }
  return linked;
}
