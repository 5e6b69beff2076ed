// What the office adds to a hand-over: who is asked next, by when, and that it lapsed without anybody's answer (K5).
import { no, yes, type Answer } from '#contract/refusal';
import type { PayloadOf } from '#domain/event/catalogue';
import { eventsSeen } from '#domain/incident/heads-seen';
import { retell } from '#domain/incident/retell';
import type { Incident } from '#domain/incident/state';
import { whoTakes } from '#domain/shift/complaints-lead';
import { dutyManager } from '#domain/shift/duty-manager';
import { dateIn, instantIn } from '../incidents/branch-time';
import type { HouseEvent } from '../incidents/telling';
import type { OpenShop } from '../shift/open-shop';

type Next = PayloadOf<'handOverLapsed.v1'>['next'];

export interface NextAround {
  shop: OpenShop;
  /** The manager who was at this desk last today. */
  seenToday: string | null;
  /** Epoch milliseconds. */
  now: number;
  newId: () => string;
}

/**
 * The duty manager of the day, or of a complaint about a colleague whoever leads complaints (K4), with a time to answer by;
 * null where it stays with whoever asked.
 */
export function nextTaker(incident: Incident, around: NextAround): Next {
  const { handOver, restricted } = incident;
  if (!handOver || handOver.last) return null;
  const { shop, seenToday, now, newId } = around;
  const people = shop.people.filter(({ left }) => !left);
  const except = [handOver.from.id, handOver.to.id, ...(restricted?.subjects ?? [])];
  const today = dateIn(shop.branch.zone, now);
  const to = whoTakes(people, restricted !== null, { except, seenToday, today });
  if (!to) return null;
  const minutes = shop.playbook.counter.handOver.acceptWithinMinutes;
  const { zone } = shop.branch;
  const due = { at: instantIn(zone, now + minutes * 60_000), zone, pack: null };
  return { handOver: newId(), to: to.id, toName: to.name, due };
}

/** Null: the time isn't over yet, or nobody else could be asked, so it goes on waiting. */
export function lapse(incident: Incident, around: NextAround): HouseEvent | null {
  const { handOver, state } = incident;
  if (!handOver || handOver.last || state === 'sealed' || state === 'void') return null;
  if (Date.parse(handOver.due.at) > around.now) return null;
  const next = nextTaker(incident, around);
  return next && { type: 'handOverLapsed.v1', payload: { handOver: handOver.id, next } };
}

export interface HandOverAnswer {
  handOver: string;
  answer: 'accept' | 'refuse';
  why: string;
}

/**
 * The offer as it stood on the screen. Another desk may have taken the complaint up since: then two people say that they
 * hold it, and a person settles that; the answer isn't turned away for something nobody here had seen.
 */
export async function offerShown(
  shop: OpenShop,
  { id, heads, handOver }: Incident,
  seen: readonly string[] | undefined,
): Promise<Incident['handOver']> {
  if (!seen || heads.every((head) => seen.includes(head))) return handOver;
  const held = await shop.keeper.hold(id);
  if (!held.ok) return handOver;
  return retell(id, eventsSeen(held.value.events, seen, shop.device.id)).handOver;
}

/** The yes or no of whoever was asked, who has shown who they are. */
export function answered(
  incident: Incident,
  { handOver, answer, why }: HandOverAnswer,
  person: string,
  around: NextAround,
): Answer<HouseEvent> {
  const { state } = incident;
  if (state === 'sealed' || state === 'void') return no({ code: state });
  if (incident.handOver?.id !== handOver || incident.handOver.to.id !== person)
    return no({ code: 'noSuchThing' });
  return yes(
    answer === 'accept'
      ? { type: 'handOverAccepted.v1', payload: { handOver } }
      : { type: 'handOverRefused.v1', payload: { handOver, why, next: nextTaker(incident, around) } },
  );
}

/** Every offer whose time is over, told as Amends' own notice: nobody did anything. */
export async function lapseOverdue(shop: OpenShop, around: NextAround): Promise<void> {
  const amends = { id: shop.branch.id, name: 'Amends', role: 'manager' as const, leadsComplaints: false };
  const { items } = shop.book.list(amends, { state: 'open', query: '', limit: Infinity, counts: false });
  for (const { id, handOver } of items) {
    if (!handOver || Date.parse(handOver.dueAt) > around.now) continue;
    await shop.book.record(amends, id, (incident) => {
      const event = lapse(incident, around);
      return event ? yes(event) : no({ code: 'noSuchThing' });
    });
  }
}

/**
 * "This is about me" (K4): who has it from now on. A colleague who takes it here; else the complaints lead; else the duty manager;
 * else, where the only manager is whom it is about, any colleague, so that it is in somebody's hands. Where no manager is
 * left to decide it, it goes on to the area, whoever holds it.
 */
export function swapAway(
  shop: OpenShop,
  { restricted }: Incident,
  person: string,
  taker: string | null,
  { seenToday, now }: Pick<NextAround, 'seenToday' | 'now'>,
): Answer<{ to: { id: string; name: string } | null; area: boolean }> {
  const out = [person, ...(restricted?.subjects ?? [])];
  const others = shop.people.filter(({ id, left }) => !left && !out.includes(id));
  const today = dateIn(shop.branch.zone, now);
  const duty = dutyManager(others, { except: [], seenToday, today });
  const first = whoTakes(others, true, { except: [], seenToday, today });
  const found = taker === null ? (first ?? others[0] ?? null) : others.find(({ id }) => id === taker);
  if (found === undefined) return no({ code: 'cannotTakeIt' });
  return yes({ to: found && { id: found.id, name: found.name }, area: duty === null });
}
