/** The brief of a hand-over (K5): who, what, what they want, what was promised and how warm it is, in twenty seconds. */
import type { PayloadOf } from '../event/catalogue';
import { standingAspects } from './gates';
import type { Incident } from './state';

export type Brief = PayloadOf<'handOverOffered.v1'>['brief'];

/** Words of each part: 53 in all with the temperature, which is about what somebody reads or hears in twenty seconds. */
const words = { who: 5, what: 18, want: 15, promised: 14 } as const;

export function composeBrief(incident: Incident): Brief {
  const { customer, sought, temperature } = incident;
  const about = standingAspects(incident).map(({ label }) => label);
  const open = incident.promises
    .filter(({ kept }) => !kept)
    .sort((a, b) => Date.parse(a.due.at) - Date.parse(b.due.at));
  return {
    who: cut(customer.address || customer.name || '', words.who),
    what: cut(about.length > 0 ? about.join('; ') : incident.words, words.what),
    want: cut(sought?.words ?? '', words.want),
    promised: cut(open.map(({ what }) => what).join('; '), words.promised),
    degrees: temperature.at(-1)?.degrees ?? null,
  };
}

/** How many words somebody has to take in. */
export function briefWords({ who, what, want, promised, degrees }: Brief): number {
  return [who, what, want, promised].flatMap(split).length + (degrees === null ? 0 : 1);
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
