// Coming back to somebody: by a call, or in writing where they can't be rung (K6).
import { standingAspects } from '#domain/incident/gates';
import type { Incident } from '#domain/incident/state';
import { mayRing } from '#domain/incident/talking';
import { say } from '../../messages/say';

/** What is proposed to be promised: "Ring back about “the deposit”", or "Write to them about …". */
export function backAbout(incident: Incident): string {
  const about = standingAspects(incident)[0]?.label;
  if (isRung(incident)) return about ? say('ringBackAbout', { about }) : say('ringBack');
  return about ? say('writeBackAbout', { about }) : say('writeBack');
}

/** A call nobody could take is never promised; writing to them is a task with the same clock. */
export function backKind(incident: Incident): 'call' | 'task' {
  return isRung(incident) ? 'call' : 'task';
}

/** Whoever wrote to us is written to. */
function isRung(incident: Incident): boolean {
  return mayRing(incident) && incident.channel !== 'email' && incident.channel !== 'letter';
}
