/** Who of the staff to ask, in which order (7.1, 7.2): the chains of the aspects' categories, and where each person stands. */
import type { Category } from '../playbook/playbook';
import { standingAspects } from './gates';
import type { Aspect } from './state/checked';
import type { Consulted } from './state/staff-heard';
import type { Incident } from './state';

export type HearingState = 'toAsk' | 'listening' | 'toConfirm' | 'heard' | 'leftOut';

export interface ChainLink {
  role: string;
  /** What they are asked about. */
  aspects: Aspect[];
  /** Null while nobody has asked or left them out. */
  person: Consulted | null;
  state: HearingState;
}

/**
 * Each role once, in the order of its first chain, then whoever was asked on top of the chains. A role whose aspect was
 * taken off or put into another category stays once its person was asked: what they said is part of the record.
 */
export function consultChain(incident: Incident, categories: readonly Category[]): ChainLink[] {
  const aspects = standingAspects(incident);
  const wanted = new Map<string, Aspect[]>();
  for (const aspect of aspects)
    for (const role of categories.find(({ id }) => id === aspect.category)?.consult ?? [])
      wanted.set(role, [...(wanted.get(role) ?? []), aspect]);
  const ofChains = [...wanted].flatMap(([role, about]) => {
    const asked = incident.staff.filter((one) => one.role === role);
    return asked.length > 0 ? asked.map((person) => link(role, about, person)) : [link(role, about, null)];
  });
  const onTop = incident.staff
    .filter(({ role }) => !wanted.has(role))
    .map((person) =>
      link(
        person.role,
        aspects.filter(({ id }) => person.aspects.includes(id)),
        person,
      ),
    );
  return [...ofChains, ...onTop];
}

/** Who comes next: the first nobody has heard to the end. Null when all were heard or left out. */
export function nextToHear(chain: readonly ChainLink[]): ChainLink | null {
  return chain.find(({ state }) => state !== 'heard' && state !== 'leftOut') ?? null;
}

export function hearingOf(person: Consulted | null): HearingState {
  if (!person) return 'toAsk';
  if (person.leftOut) return 'leftOut';
  if (person.answer?.stands) return 'heard';
  if (!person.asked) return 'toAsk';
  return person.account?.text.trim() ? 'toConfirm' : 'listening';
}

/** Somebody was asked, and everybody who was asked is done with: nothing here is ever required. */
export function isEverybodyHeard(incident: Incident): boolean {
  const states = incident.staff.map(hearingOf);
  return states.length > 0 && states.every((state) => state === 'heard' || state === 'leftOut');
}

/** Who was heard, as paper may say it: the role and never the name. */
export function rolesHeard(incident: Incident): string[] {
  return [...new Set(incident.staff.filter((one) => hearingOf(one) === 'heard').map(({ role }) => role))];
}

function link(role: string, aspects: Aspect[], person: Consulted | null): ChainLink {
  return { role, aspects, person, state: hearingOf(person) };
}
