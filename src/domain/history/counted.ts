/** The one place that says which incidents history may know of at all: others are in no list, no sum and no count. */
import type { Incident } from '../incident/state';

/** Opened by mistake, or nothing in it: nobody's history. A restricted complaint (K4) is to be refused here as well. */
export function isCounted(incident: Incident): boolean {
  return incident.state !== 'void' && incident.opened !== null;
}
