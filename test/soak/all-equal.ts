// What must be true in the end: every desk and the register hold the same events, tell the same of every complaint, and
// have the same photos and files.
import { readEvent, type ReadEvent } from '#domain/event/envelope';
import { eventCrypto } from '#main/incidents/event-crypto';
import type { RegisterClient } from '#main/courier/register-client';
import { pagesBehind } from '#main/courier/pages-behind';
import { RegisterSaidNo } from '#main/courier/register-port';
import { pause } from '../load/simulated-desk';
import { heldOf, sha256, type Held, type HeldIncident } from './held-in';

/** Everything the register has of one branch, as a desk that comes late would get it. */
export async function heldByRegister(client: RegisterClient): Promise<Held> {
  const events = new Map<string, ReadEvent[]>();
  let last = 0;
  for await (const page of pagesBehind(client, 0))
    for (const { header, salt, payload, cursor } of page.events) {
      if (cursor !== last + 1) throw new Error(`the register has a gap: ${cursor} after ${last}`);
      last = cursor;
      const read = readEvent({ header, salt, payload }, eventCrypto);
      if (!read) throw new Error('the register has an event that nobody wrote');
      const { incident } = read.header;
      events.set(incident, [...(events.get(incident) ?? []), read]);
    }
  const held: Held = { incidents: {}, files: {} };
  for (const [id, list] of events) {
    const about = (held.incidents[id] = heldOf(id, list));
    // What was erased must have none left, so it is asked for too.
    if (about.attachments.length === 0 && !about.isErased) continue;
    for (const { attachment, size, complete } of await inTime(() => client.attachments(id))) {
      if (!complete) continue;
      const pieces: Uint8Array[] = [];
      for (let got = 0; got < size;) {
        const piece = await inTime(() => client.piece({ incident: id, attachment }, pieces.length));
        pieces.push(piece);
        got += piece.length;
      }
      held.files[`${id}/${attachment}`] = sha256(Buffer.concat(pieces));
    }
  }
  return held;
}

/** A computer may ask so often a minute; this one asks for everything there is. */
async function inTime<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1)
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof RegisterSaidNo) || error.code !== 'tooMany' || tries > 30) throw error;
      await pause(5_000);
    }
}

/** In words, what isn't the same; empty: all is well. */
export function differences(register: Held, desks: Readonly<Record<string, Held>>): string[] {
  const found: string[] = [];
  for (const [name, desk] of Object.entries(desks)) {
    const ids = new Set([...Object.keys(register.incidents), ...Object.keys(desk.incidents)]);
    for (const id of ids) found.push(...differ(id, register.incidents[id], desk.incidents[id], name));
    found.push(...filesOf(name, desk, register));
  }
  for (const [id, { attachments, isErased }] of Object.entries(register.incidents))
    for (const [attachment, hash] of attachments.map((one) => one.split(' ')))
      if (!isErased && register.files[`${id}/${attachment}`] !== hash)
        found.push(`the register lacks a file of ${id}`);
  return found;
}

function differ(
  id: string,
  there: HeldIncident | undefined,
  here: HeldIncident | undefined,
  name: string,
): string[] {
  if (!there) return [`${id} is at ${name} and not at the register`];
  if (!here) return [`${id} is not at ${name}`];
  const repeated = (hashes: readonly string[]) => new Set(hashes).size !== hashes.length;
  if (repeated(there.hashes) || repeated(here.hashes)) return [`${id} has an event twice`];
  // What was written before anybody here knew of the erasing: the register has answered "erased", and keeps nothing of it.
  const late = there.isErased ? here.hashes.length - there.hashes.length : 0;
  const known = new Set(here.hashes);
  if (there.hashes.some((hash) => !known.has(hash)) || here.hashes.length - late !== there.hashes.length)
    return [`${id} has ${here.hashes.length} events at ${name} and ${there.hashes.length} at the register`];
  if (there.isErased !== here.isErased) return [`${id} is erased in one place only (${name})`];
  if (there.isErased && (here.withWords > 0 || there.withWords > 0))
    return [`${id} was erased, and its words are still there (${name})`];
  // Such a late one counts as one more that was erased.
  return there.told === here.told || late > 0 ? [] : [`${id} is told otherwise at ${name}`];
}

/** What is being worked on has its files everywhere; a file that is there is the right one; of what was erased there is none. */
function filesOf(name: string, desk: Held, register: Held): string[] {
  const found: string[] = [];
  for (const [id, { state, isErased, attachments }] of Object.entries(register.incidents))
    for (const [attachment, hash] of attachments.map((one) => one.split(' '))) {
      const file = desk.files[`${id}/${attachment}`];
      const mustBe = !isErased && (state === 'open' || state === 'parked');
      if (file === undefined ? mustBe : file !== hash) found.push(`a file of ${id} isn’t right at ${name}`);
    }
  for (const place of [...Object.keys(desk.files), ...Object.keys(register.files)])
    if (register.incidents[place.split('/')[0] ?? '']?.isErased)
      found.push(`a file of something erased is left (${name}): ${place}`);
  return found;
}
