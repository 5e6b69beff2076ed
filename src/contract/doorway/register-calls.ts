// Calls about finding complaints, and about paper.
import { z } from 'zod';
import { outcome } from '#domain/event/values';
import type { Incident } from '#domain/incident/state';
import type { IncidentSummary } from '#domain/incident/summary';
import { cleanText } from '#domain/wording/clean-text';
import type { PaperPage } from '../paper';
import { call, id, nothing } from './call';

/** A few words around what was found. */
export interface Hit {
  text: string;
  /** Places in `text` to highlight: from, to. */
  marks: [number, number][];
}
export interface StateCounts {
  open: number;
  parked: number;
  sealed: number;
}
export interface RegisterPage {
  /** `damaged`: its document can't be read; opening it says so, and it is never hidden. */
  items: (IncidentSummary & { hit: Hit | null; damaged?: true })[];
  total: number;
  /** Of all, whatever was asked for. Null where nobody asked for them: in a large store they cost more than the list. */
  counts: StateCounts | null;
  /** The list is being built again from the records: how far it has come. */
  building: { done: number; total: number } | null;
}
export const registerFilter = z.object({
  state: z.enum(['all', 'open', 'sealed']).default('all'),
  query: z.string().max(200).transform(cleanText).default(''),
  /** A person's id. */
  holder: id.nullish(),
  category: z.string().max(60).nullish(),
  /** First and last day on which it reached us; both included. */
  from: z.iso.date().nullish(),
  to: z.iso.date().nullish(),
  outcome: outcome.nullish(),
  limit: z.number().int().min(1).max(500).default(50),
  /** A promise is still to keep, whether it is filed or not: any · by the end of today, late ones among them · late. */
  promise: z.enum(['any', 'today', 'late']).nullish(),
  /** Only those that two desks tell differently. */
  contested: z.boolean().nullish(),
  /** Complaints from before there was Amends: left out, or nothing else. */
  broughtIn: z.enum(['without', 'only']).nullish(),
  /** False: `counts` aren't wanted. */
  counts: z.boolean().nullish(),
});

export type RegisterFilter = z.infer<typeof registerFilter>;

export const registerCalls = {
  'register.list': call<RegisterPage>().with(registerFilter),
  /** `sealed`: what was filed, and nothing later; `now`: with what came after. */
  'report.read': call<{ sealed: Incident; now: Incident }>().with(z.object({ id })),
  'paper.page': call<PaperPage>().with(nothing),
  /** One report of a run, from 0 on. */
  'paper.part': call<PaperPage>().with(z.object({ at: z.number().int().min(0).max(199) })),
  /** In CSS pixels: of a run of two hundred reports all of them, one below the other. */
  'paper.ready': call<null>().with(z.object({ height: z.number().min(0).max(100_000_000) })),
};
