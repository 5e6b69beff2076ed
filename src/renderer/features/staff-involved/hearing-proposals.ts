// What to record of hearing one of the staff (7.3): whom, what they said, and what they say to its being said back.
import type { Proposal } from '#domain/event/catalogue';
import type { ChainLink } from '#domain/incident/consult-chain';

export interface Heard {
  person: string;
  link: ChainLink;
  /** Only what was changed. */
  account?: string | undefined;
  name?: string | undefined;
}

export function heardProposals({ person, link, account, name }: Heard): Proposal[] {
  const isKnown = link.person?.asked && !link.person.leftOut;
  return [
    ...(isKnown && name === undefined ? [] : [consulted(person, link, name ?? link.person?.name ?? '')]),
    ...(account === undefined
      ? []
      : [{ type: 'staffAccountHeard.v1' as const, payload: { person, text: account } }]),
  ];
}

export function leftOut(person: string, { role, aspects }: ChainLink, reason: string): Proposal {
  const about = aspects.map(({ id }) => id);
  return { type: 'staffLeftOut.v1', payload: { person, role, aspects: about, reason } };
}

function consulted(person: string, { role, aspects }: ChainLink, name: string): Proposal {
  const about = aspects.map(({ id }) => id);
  return { type: 'staffConsulted.v1', payload: { person, role, name, aspects: about } };
}

/** By what its fields and its card are known: the role, and the person where a role was asked twice. */
export function keyOfLink(link: ChainLink, chain: readonly ChainLink[]): string {
  const first = chain.find(({ role }) => role === link.role);
  return first === link ? link.role : (link.person?.id ?? link.role);
}
