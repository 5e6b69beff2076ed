// What the coaching may ask about this conversation, and what it may fill into a phrase: both read from the record alone.
import type { Aspect } from '#domain/incident/state/checked';
import type { Incident } from '#domain/incident/state';
import { standingAspects } from '#domain/incident/gates';
import { mayBeTold, mayRing, wayOf } from '#domain/incident/talking';
import { restate } from '#domain/coaching/restate';
import { anySituation, type Situation } from '#domain/playbook/condition';
import type { Slots } from '#domain/playbook/slots';
import type { Moment } from '#domain/playbook/vocabulary';
import { quotable } from '#domain/coaching/spoken';
import { useDeskState } from '../../app/desk-state';
import { similarCases } from './similar-cases';

/** Degrees on the scale of 30 to 100, or null while nobody has set them: unset shuts nothing. */
export function temperatureNow(incident: Incident): number | null {
  return incident.temperature.at(-1)?.degrees ?? null;
}

/** How whoever stands here is spoken to: what they asked for, else the name as given. Never guessed. */
export function spokenName(incident: Incident): string {
  if (incident.representative) return incident.representative.name;
  return incident.customer.address || incident.customer.name || '';
}

export function situationOf(incident: Incident, aspect: Aspect | null): Situation {
  return {
    ...anySituation,
    temperature: temperatureNow(incident),
    channel: incident.channel,
    way: wayOf(incident),
    rings: mayRing(incident),
    mayBeTold: mayBeTold(incident),
    fault: aspect?.finding?.fault ?? null,
    length: incident.length,
    serious: incident.serious !== null,
    hasName: spokenName(incident) !== '',
    hasAspect: aspect !== null || standingAspects(incident).length > 0,
    said: incident.said.map(({ moment }) => moment as Moment),
    category: aspect?.category ?? null,
    similar: similarCases(incident),
    // The branch's: what an apology may say follows it; null says it neutrally.
    jurisdiction: useDeskState.getState().state?.branch?.jurisdiction ?? null,
  };
}

/** Private answers are never among them (K7). */
export function slotsOf(incident: Incident, branch: string, aspect: Aspect | null): Slots {
  const labels = standingAspects(incident).map(({ label }) => label);
  return {
    name: spokenName(incident),
    words: quotable(aspect?.words || incident.words),
    sought: incident.sought?.words,
    aspect: aspect?.label,
    aspects: labels,
    restatement: restatementOf(incident, aspect),
    feeling: incident.answers.feeling?.value,
    branch,
    reference: incident.reference ?? undefined,
  };
}

/** Of one aspect what is noted of it; of the whole what was said back, else what could be. */
function restatementOf(incident: Incident, aspect: Aspect | null): string {
  if (aspect) return restate(aspect.words, [aspect.label]).text;
  const labels = standingAspects(incident).map(({ label }) => label);
  return incident.restatement?.text || restate(incident.words, labels).text;
}
