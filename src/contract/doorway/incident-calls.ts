// Calls about one complaint: opening it, telling it, saying yes to it, passing it on.
import { z } from 'zod';
import { isEventType, type Proposal } from '#domain/event/catalogue';
import { channel, hash, length, place, type Place } from '#domain/event/values';
import type { GestureLimits } from '#domain/incident/authority';
import type { Incident } from '#domain/incident/state';
import { cleanText, longestNote } from '#domain/wording/clean-text';
import { pin } from '../app-state';
import { call, id, type Saved } from './call';

/** A proposal is checked by its own kind's schema in domain/incident/decide; here only that it names a kind. */
const proposal = z
  .object({ type: z.string().refine(isEventType), payload: z.record(z.string(), z.unknown()) })
  .transform((value) => value as unknown as Proposal);

/**
 * The incident's heads as the screen had them, so that an answer given without another desk's is known to be one; without
 * it all there are.
 */
const seen = z.array(hash).max(500).optional();

export interface OpenIncident {
  incident: Incident;
  /** What was being typed and is not an event yet: field → text. */
  drafts: Record<string, { value: string; at: string }>;
  /** Where whoever held it last was: the caret goes back there. */
  place: Place | null;
  /** Gestures the person at the desk may still give. */
  authority: GestureLimits & { givenToday: number };
  /** Stored events that aren't what their maker wrote: kept, never shown as content. */
  unverified?: number;
}

export const incidentCalls = {
  /** Nothing is written until the first content: an incident opened and left empty leaves no trace. */
  'incident.begin': call<OpenIncident>().with(z.object({ length, channel })),
  'incident.open': call<OpenIncident>().with(z.object({ id })),
  /** The latest text of one field; null drops it. Kept as safely as an event, never synced. */
  'incident.draft': call<Saved & { reference: string | null }>().with(
    z.object({
      id,
      field: z.string().min(1).max(120),
      value: z.string().max(longestNote).transform(cleanText).nullable(),
      place: place.omit({ field: true }),
    }),
  ),
  /** All of them or none, in one flush; drafts of `settles` are dropped with it. */
  'incident.tell': call<Saved & { incident: Incident }>().with(
    z.object({
      id,
      proposals: z.array(proposal).min(1).max(200),
      settles: z.array(z.string().max(120)).max(200).default([]),
      seen,
    }),
  ),
  /** A manager says yes to a remedy with their own PIN, without ending the session of whoever is at the desk. */
  'incident.approve': call<Saved & { incident: Incident }>().with(
    z.object({ id, remedy: id, manager: id, pin, seen }),
  ),
  /**
   * K4, "This is about me": it is in other hands at once, and no longer in sight. With `taker` a colleague takes it here with
   * their PIN and stands at this desk from then on; without, it goes to the duty manager, or to a colleague where there is none.
   */
  'incident.aboutMe': call<Saved & { holder: string | null; area: boolean }>().with(
    z.object({ id, taker: z.object({ person: id, pin }).nullable() }),
  ),
  /**
   * K5: the yes or no of whoever was asked: with their PIN at this desk, where a yes also puts them at it, or as the person
   * who stands here already (`pin` null). A no asks the duty manager of the day.
   */
  'handOver.answer': call<Saved & { incident: Incident }>().with(
    z.object({
      ...{ id, handOver: id, answer: z.enum(['accept', 'refuse']), pin: pin.nullable() },
      why: z.string().max(2000).transform(cleanText).default(''),
      seen,
    }),
  ),
};
