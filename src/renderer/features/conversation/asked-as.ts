// How a step asks: aloud, in writing, or of somebody who writes it up after, when nobody stands there any more (K3, K6).
import { reachesThem } from '#domain/incident/talking';
import type { Incident } from '#domain/incident/state';
import type { Step } from '#domain/playbook/playbook';

export function askedAs(step: Step, incident: Incident): { ask: string; hint?: string | undefined } {
  const how = reachesThem(incident);
  return (how === 'aloud' ? undefined : step[how]) ?? step;
}
