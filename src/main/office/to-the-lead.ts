// K4: a complaint that is closed to all but a few is offered in the same save to whoever leads complaints; where it is about
// them, or they are away, to another manager. Until somebody says yes it stays with whoever has it; if the lead doesn't in
// time, it goes to the manager on duty (K5). Where nobody is marked, nobody is asked.
import type { Proposal } from '#domain/event/catalogue';
import { composeBrief } from '#domain/incident/hand-over';
import type { Incident } from '#domain/incident/state';
import { complaintsLead, whoTakes } from '#domain/shift/complaints-lead';
import { may } from '#domain/shift/who-may';
import { dateIn, instantIn } from '../incidents/branch-time';
import type { PersonRecord } from '../shift/store-records';
import type { NextAround } from './passing-on';

type Restricted = Extract<Proposal, { type: 'complaintRestricted.v1' }>;

/** @returns the proposals, and the offer where one is due; what isn't to be seen is left for the telling to refuse */
export async function toTheLead(
  around: NextAround,
  teller: PersonRecord,
  id: string,
  proposals: readonly Proposal[],
): Promise<readonly Proposal[]> {
  const restricted = proposals.find((one): one is Restricted => one.type === 'complaintRestricted.v1');
  if (!restricted || proposals.some(({ type }) => type === 'handOverOffered.v1')) return proposals;
  const held = await around.shop.book.open(teller, id);
  if (!held.ok) return proposals;
  return [...proposals, ...offerTo(held.value.incident, restricted, teller.id, around)];
}

function offerTo(incident: Incident, restricted: Restricted, teller: string, around: NextAround): Proposal[] {
  const { shop, seenToday, now, newId } = around;
  const { person, to } = restricted.payload;
  const about = [...(incident.restricted?.subjects ?? []), ...(person === null ? [] : [person])];
  const here = shop.people.filter(({ left }) => !left);
  if (!complaintsLead(here, [])) return [];
  const { zone } = shop.branch;
  const taker = whoTakes(here, true, { except: about, seenToday, today: dateIn(zone, now) });
  const holder = to?.id ?? incident.holder?.id ?? teller;
  if (!taker || taker.id === teller || taker.id === holder) return [];
  const waiting = incident.handOver;
  const asked = waiting && here.find(({ id }) => id === waiting.to.id);
  // Whoever was asked before goes on being asked, if they may see it now.
  if (asked && may(asked, 'seeRestricted') && !about.includes(asked.id)) return [];
  const taken: Proposal[] = waiting
    ? [{ type: 'handOverWithdrawn.v1', payload: { handOver: waiting.id } }]
    : [];
  const { counter, serious } = shop.playbook;
  const due = {
    at: instantIn(zone, now + counter.handOver.acceptWithinMinutes * 60_000),
    ...{ zone, pack: null },
  };
  const offer: Proposal = {
    type: 'handOverOffered.v1',
    payload: {
      ...{ handOver: newId(), to: taker.id, toName: taker.name, note: '', due },
      brief: composeBrief(incident, serious),
    },
  };
  return [...taken, offer];
}
