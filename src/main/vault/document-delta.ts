// The difference between two states of one incident's document: what a save writes instead of the document.
import { z } from 'zod/mini';
import {
  draft,
  incidentDocument,
  storedEvent,
  type Draft,
  type IncidentDocument,
  type StoredEvent,
} from './incident-document';
import { jsonCodec } from './json-codec';
import { VaultError } from './vault-error';

/** In place of all there was. */
const wholeChange = z.object({ whole: incidentDocument });
const growth = z.object({
  events: z._default(z.array(storedEvent), []),
  /** null: dropped. In pairs, because a field may have any name. */
  drafts: z._default(z.array(z.tuple([z.string(), z.nullable(draft)])), []),
  place: z.optional(z.unknown()),
  isPlaceDropped: z._default(z.boolean(), false),
});
interface Growth {
  readonly events: readonly StoredEvent[];
  readonly drafts: readonly (readonly [string, Draft | null])[];
  readonly place?: unknown;
  readonly isPlaceDropped: boolean;
}
export type DocumentDelta = { readonly whole: IncidentDocument } | Growth;

const documentCodec = jsonCodec<IncidentDocument>(incidentDocument);
const known = new Set(['v', 'incident', 'events', 'drafts', 'place']);

/** What a save writes, and the document as it will be read back after a restart: memory never knows more than the disk. */
export interface DocumentChange {
  readonly json: string;
  readonly document: IncidentDocument;
}

/** @throws VaultError 'unknown-shape', 'newer'; nothing that can't be read back is ever written */
export function changeBetween(before: IncidentDocument, after: IncidentDocument): DocumentChange {
  if (!isGrown(before, after)) return wholeChangeTo(before, after);
  const events = after.events.slice(before.events.length);
  const drafts = changedDrafts(before.drafts, after.drafts);
  const isPlaceSame = isSame(before.place, after.place);
  const isPlaceDropped = before.place !== undefined && after.place === undefined;
  const json = JSON.stringify({
    ...(events.length > 0 ? { events } : {}),
    ...(drafts.length > 0 ? { drafts } : {}),
    ...(isPlaceSame ? {} : isPlaceDropped ? { isPlaceDropped } : { place: after.place }),
  });
  const copied = isPlaceSame || isPlaceDropped ? plainGrowth(events, drafts, !isPlaceSame) : null;
  return { json, document: applyDelta(before, copied ?? readDelta(json)) };
}

/** The document in place of all there was. @throws VaultError 'unknown-shape', 'newer' */
export function wholeChangeTo(before: IncidentDocument, after: IncidentDocument): DocumentChange {
  documentCodec.encode(after);
  const json = JSON.stringify({ whole: after });
  return { json, document: applyDelta(before, readDelta(json)) };
}

/**
 * What reading the JSON back would give, where everything new is nothing but the texts this version knows: most saves.
 * Null where it isn't. `test/property/document-delta.test.ts` holds it against really reading back.
 */
function plainGrowth(
  events: readonly StoredEvent[],
  drafts: readonly [string, Draft | null][],
  isPlaceDropped: boolean,
): Growth | null {
  const copied: StoredEvent[] = [];
  for (const event of events) {
    const { header, salt, payload } = event;
    if (!hasOnly(event, eventNames) || !isText(header) || !isTextOrNull(salt) || !isTextOrNull(payload))
      return null;
    copied.push({ header, salt, payload });
  }
  const settled: [string, Draft | null][] = [];
  for (const [field, value] of drafts) {
    if (value !== null && !(hasOnly(value, draftNames) && isText(value.value) && isText(value.at)))
      return null;
    settled.push([field, value && { value: value.value, at: value.at }]);
  }
  return { events: copied, drafts: settled, isPlaceDropped };
}

const eventNames = new Set(['header', 'salt', 'payload']);
const draftNames = new Set(['value', 'at']);
const isText = (value: unknown) => typeof value === 'string';
const isTextOrNull = (value: unknown) => value === null || typeof value === 'string';

function hasOnly(value: object, names: ReadonlySet<string>): boolean {
  for (const name in value) if (!names.has(name)) return false;
  return true;
}

/** @throws VaultError 'unknown-shape' */
export function readDelta(json: string): DocumentDelta {
  try {
    const said = JSON.parse(json) as object;
    return 'whole' in said
      ? { whole: wholeChange.parse(said).whole as IncidentDocument }
      : growth.parse(said);
  } catch {
    // What a failed check says quotes what people wrote: it stays out of the error.
    throw new VaultError('unknown-shape');
  }
}

export function applyDelta(document: IncidentDocument, change: DocumentDelta): IncidentDocument {
  if ('whole' in change) return change.whole;
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
  for (let n = 0; n < before.events.length; n += 1)
    if (!isSame(before.events[n], after.events[n])) return false;
  return others(before, after) && others(after, before);
}

/** Whatever a newer version keeps beside what this one knows. */
function others(of: IncidentDocument, than: IncidentDocument): boolean {
  const [one, other] = [of, than] as unknown as Record<string, unknown>[];
  for (const name in one) if (!known.has(name) && !isSame(one[name], other?.[name])) return false;
  return true;
}

function changedDrafts(before: Record<string, Draft>, after: Record<string, Draft>) {
  if (before === after) return [];
  const dropped = Object.keys(before).filter((field) => !Object.hasOwn(after, field));
  const changed = Object.entries(after).filter(
    ([field, value]) => !(Object.hasOwn(before, field) && isSame(before[field], value)),
  );
  return [...changed, ...dropped.map((field): [string, null] => [field, null])];
}

function withDrafts(drafts: Record<string, Draft>, changes: Growth['drafts']) {
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
