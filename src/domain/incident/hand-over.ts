/** The brief of a hand-over (K5): who, what, what they want, what was promised and how warm it is, in twenty seconds. */
import type { PayloadOf } from '../event/catalogue';
import { standingAspects } from './gates';
import { seriousLabels } from './serious-rules';
import type { Incident } from './state';

export type Brief = PayloadOf<'handOverOffered.v1'>['brief'];

/** Words of each part: 53 in all with the temperature, which is about what somebody reads or hears in twenty seconds. */
const usual = { who: 5, serious: 0, what: 18, want: 15, promised: 14 } as const;
/** Severity outranks the rest: its words are taken from what can be read further down. */
const whenSerious = { who: 5, serious: 12, what: 12, want: 12, promised: 11 } as const;

/** @param kinds the playbook's kinds of serious: the brief says each that stands in its words */
export function composeBrief(
  incident: Incident,
  kinds: readonly { id: string; label: string }[] = [],
): Brief {
  const { customer, sought, temperature } = incident;
  const words = incident.serious ? whenSerious : usual;
  const about = standingAspects(incident).map(({ label }) => label);
  const open = incident.promises
    .filter(({ kept }) => !kept)
    .sort((a, b) => Date.parse(a.due.at) - Date.parse(b.due.at));
  return {
    who: cut(customer.address || customer.name || '', words.who),
    what: cut(about.length > 0 ? about.join('; ') : incident.words, words.what),
    want: cut(sought?.words ?? '', words.want),
    serious: cut(seriousLabels(incident, kinds).join('; '), words.serious),
    promised: cut(open.map(({ what }) => what).join('; '), words.promised),
    degrees: temperature.at(-1)?.degrees ?? null,
  };
}

/** How many words somebody has to take in. */
export function briefWords({ who, what, want, promised, serious, degrees }: Brief): number {
  return [who, what, want, promised, serious].flatMap(split).length + (degrees === null ? 0 : 1);
}

function cut(text: string, most: number): string {
  const all = split(text);
  const kept = all.slice(0, most).join(' ');
  // One word without end is no word: whatever it is, it fits the event.
  const short = [...kept].slice(0, most * 14).join('');
  return all.length > most || short !== kept ? `${short}…` : short;
}

function split(text: string): string[] {
  return text.trim().split(/\s+/).filter(Boolean);
}
