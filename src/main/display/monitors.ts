// Which monitor is the customer's: the one that was chosen, as long as it is plugged in.
import type { Display, Rectangle } from 'electron';
import type { Monitor } from '#contract/display';

export type Plugged = Pick<Display, 'id' | 'label' | 'bounds'>;
/** What is remembered of a choice: systems give a monitor another number after some updates, its name stays. */
export interface ChosenMonitor {
  id: number;
  label: string;
}

/** Null: this very screen. The desk's own monitor is never the customer's. */
export function customersMonitor(
  all: readonly Plugged[],
  desk: Rectangle,
  chosen: ChosenMonitor | null,
): Plugged | null {
  if (!chosen) return null;
  const others = all.filter((one) => one.id !== desksMonitor(all, desk)?.id);
  return (
    others.find(({ id }) => id === chosen.id) ??
    others.find(({ label }) => label !== '' && label === chosen.label) ??
    null
  );
}

export function monitorsOf(all: readonly Plugged[], desk: Rectangle): Monitor[] {
  const desks = desksMonitor(all, desk);
  return all.map(({ id, label, bounds: { width, height } }) => ({
    ...{ id, label, width, height },
    isDesks: id === desks?.id,
  }));
}

/** Where most of the desk's window is. */
function desksMonitor(all: readonly Plugged[], desk: Rectangle): Plugged | undefined {
  const shared = (one: Plugged) => overlap(one.bounds, desk);
  return all.toSorted((a, b) => shared(b) - shared(a))[0];
}

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}
