// The difference between two states of one incident's document: what a save writes instead of the document.
import { z } from 'zod';
import { draft, incidentDocument, storedEvent, type Draft, type IncidentDocument } from './incident-document';
import { jsonCodec } from './json-codec';
import { VaultError } from './vault-error';

const delta = z.union([
  /** In place of all there was. */
  z.object({ whole: incidentDocument }),
  z.object({
    events: z.array(storedEvent).default([]),
    /** null: dropped. In pairs, because a field may have any name. */
    drafts: z.array(z.tuple([z.string(), draft.nullable()])).default([]),
    place: z.unknown().optional(),
    isPlaceDropped: z.boolean().default(false),
  }),
]);
export type DocumentDelta = z.infer<typeof delta>;

const documentCodec = jsonCodec<IncidentDocument>(incidentDocument);
const known = new Set(['v', 'incident', 'events', 'drafts', 'place']);

/** As JSON, not checked yet: `readDelta` does that, before anything is written. @throws VaultError 'unknown-shape', 'newer' */
export function deltaBetween(before: IncidentDocument, after: IncidentDocument): string {
  if (!isGrown(before, after)) return wholeDelta(after);
  const events = after.events.slice(before.events.length);
  const drafts = changedDrafts(before.drafts, after.drafts);
  const isPlaceDropped = before.place !== undefined && after.place === undefined;
  const change = {
    ...(events.length > 0 ? { events } : {}),
    ...(drafts.length > 0 ? { drafts } : {}),
    ...(isSame(before.place, after.place)
      ? {}
      : isPlaceDropped
        ? { isPlaceDropped }
        : { place: after.place }),
  };
  return JSON.stringify(change);
}

/** The document in place of all there was. */
export function wholeDelta(document: IncidentDocument): string {
  documentCodec.encode(document);
  return JSON.stringify({ whole: document });
}

/** @throws VaultError 'unknown-shape' */
export function readDelta(json: string): DocumentDelta {
  try {
    return delta.parse(JSON.parse(json));
  } catch {
    // What a failed check says quotes what people wrote: it stays out of the error.
    throw new VaultError('unknown-shape');
  }
}

export function applyDelta(document: IncidentDocument, change: DocumentDelta): IncidentDocument {
  if ('whole' in change) return change.whole as IncidentDocument;
  const next = { ...document };
  if (change.events.length > 0) next.events = [...document.events, ...change.events];
  if (change.drafts.length > 0) next.drafts = withDrafts(document.drafts, change.drafts);
  if (change.isPlaceDropped) delete next.place;
  else if (change.place !== undefined) next.place = change.place;
  return next;
}

/** Whether everything there was is still there, so that naming what is new says it all. */
function isGrown(before: IncidentDocument, after: IncidentDocument): boolean {
  if (after.v !== 1 || after.events.length < before.events.length) return false;
  if (!before.events.every((event, n) => isSame(event, after.events[n]))) return false;
  const others = new Set([...Object.keys(before), ...Object.keys(after)].filter((name) => !known.has(name)));
  const [was, is] = [before, after] as unknown as Record<string, unknown>[];
  return [...others].every((name) => isSame(was?.[name], is?.[name]));
}

function changedDrafts(before: Record<string, Draft>, after: Record<string, Draft>) {
  const dropped = Object.keys(before).filter((field) => !Object.hasOwn(after, field));
  const changed = Object.entries(after).filter(
    ([field, value]) => !(Object.hasOwn(before, field) && isSame(before[field], value)),
  );
  return [...changed, ...dropped.map((field) => [field, null] as [string, null])];
}

function withDrafts(drafts: Record<string, Draft>, changes: [string, Draft | null][]) {
  const next = new Map<string, Draft>(Object.entries(drafts));
  for (const [field, value] of changes) {
    if (value === null) next.delete(field);
    else next.set(field, value);
  }
  return Object.fromEntries(next);
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
