/**
 * What leaves this computer as a file: one complaint, or all of them, one JSON line each, between a first line that says
 * what it is and a last one that is signed. Whoever gets it can check that nothing was changed on the way.
 */
import { z } from 'zod';
import { storedEvent, type ReadEvent } from '../event/envelope';
import { instant } from '../event/values';
import { publicKey } from './checkpoint';

export const exportHead = z.object({
  format: z.literal('amends-export'),
  v: z.literal(1),
  what: z.enum(['one', 'everything']),
  at: instant,
  by: z.object({ id: z.string().max(60), name: z.string().max(200) }),
  branch: z.object({ id: z.string().max(60), name: z.string().max(80), code: z.string().max(4) }),
  store: z.string().max(60),
  app: z.string().max(40),
});
export type ExportHead = z.infer<typeof exportHead>;

export const exportedIncident = z.object({
  incident: z.string().max(60),
  reference: z.string().max(40).nullable(),
  /** The makers' bytes; payload and salt are null where a detail may not leave (K8). */
  events: z.array(storedEvent),
});
export type ExportedIncident = z.infer<typeof exportedIncident>;

export const exportEnd = z.object({
  end: z.literal('amends-export'),
  incidents: z.number().int().min(0),
  /** SHA-256 of every byte before this line, base64url. */
  sha256: publicKey,
  key: publicKey,
  signature: z.string().regex(/^[A-Za-z0-9_-]{86}$/),
});
export type ExportEnd = z.infer<typeof exportEnd>;

export function signedEndText({
  incidents,
  sha256,
  key,
}: Pick<ExportEnd, 'incidents' | 'sha256' | 'key'>): string {
  return ['amends export 1', String(incidents), sha256, key].join('\n');
}

/** @param mayLeave false for an event whose content stays here (K8): its header still holds its place in the chain */
export function exportIncident(
  about: { id: string; reference: string | null },
  events: readonly ReadEvent[],
  mayLeave: (event: ReadEvent) => boolean,
): ExportedIncident {
  return {
    incident: about.id,
    reference: about.reference,
    events: events.map((event) =>
      mayLeave(event) ? event.stored : { ...event.stored, payload: null, salt: null },
    ),
  };
}
