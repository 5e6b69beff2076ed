// The events of one made-up complaint, as a desk would have told them: real headers, one standing on the other, so that
// documents verify and everything can be told from them.
import { createHash } from 'node:crypto';
import { sealEvent, type EventCrypto } from '../../../src/domain/event/envelope';
import type { Proposal } from '../../../src/domain/event/catalogue';
import type { Incident } from '../../../src/domain/incident/state';
import type { ChainEnd } from '../../../src/main/incidents/device-chain';
import type { HouseEvent } from '../../../src/main/incidents/telling';
import { eventCrypto } from '../../../src/main/incidents/event-crypto';
import type { StoredEvent } from '../../../src/main/vault/vault';

type Told = Proposal | HouseEvent | { type: 'incidentSealed.v1'; payload: unknown };

export const device = '0190a5f0-0000-7000-8000-00000000d001';
export const branchId = '0190a5f0-0000-7000-8000-00000000b001';
const zone = 'Europe/London';

/** Where the events of this incident end the device's chain. @param desk whose they are, where it isn't the made branch's */
export function madeEvents(
  complaint: Incident,
  chain: ChainEnd,
  desk = { branch: branchId, device },
): { events: StoredEvent[]; chain: ChainEnd } {
  const events: StoredEvent[] = [];
  let end = chain;
  let heads: string[] = [];
  const actor = complaint.holder ?? { id: '', name: '' };
  const began = Date.parse(complaint.receivedAt ?? '');
  for (const [at, told] of story(complaint).entries()) {
    const now = began + at * 30_000;
    const payload = told.type === 'incidentSealed.v1' ? { ...told.payload!, covers: heads } : told.payload;
    const about = {
      ...{ id: idAt(now, complaint.id, at), incident: complaint.id, ...desk },
      ...{ seq: end.seq + 1, prev: end.hash, actor, at: instant(now), zone, after: heads, type: told.type },
    };
    const stored = sealEvent(about, payload, saltedFrom(`${complaint.id} ${at}`));
    const hash = eventCrypto.sha256(stored.header);
    events.push(stored);
    end = { seq: end.seq + 1, hash };
    heads = [hash];
  }
  return { events, chain: end };
}

/** The same salt every time: nothing here is anybody's. */
function saltedFrom(seed: string): EventCrypto {
  return { ...eventCrypto, salt: () => createHash('sha256').update(seed).digest('base64url') };
}

/** Its time, and a tail that no other event has. */
function idAt(now: number, incident: string, at: number): string {
  const time = now.toString(16).padStart(12, '0');
  const count = at.toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-8000-${incident.slice(-12)}`;
}

const instant = (now: number) => new Date(now).toISOString().replace('Z', '+00:00');

/** About 17 events. */
function story(complaint: Incident): Told[] {
  const { customer, words, aspects, scans, notes, promises, outcome, reference, ifTheyComeBack } = complaint;
  const [aspect] = aspects;
  const opened = {
    ...{
      receivedAt: complaint.receivedAt ?? '',
      channel: 'walkIn' as const,
      length: 'usual' as const,
      sample: false,
    },
    ...{ playbook: { name: 'retail', version: '1.0.0' }, currency: 'GBP', language: 'en' },
  };
  const told: Told[] = [
    { type: 'complaintOpened.v1', payload: opened },
    { type: 'referenceGiven.v1', payload: { reference: reference ?? '' } },
    { type: 'temperatureRead.v1', payload: { degrees: 80, after: null } },
    { type: 'customerNamed.v1', payload: { name: customer.name, address: '' } },
    {
      type: 'contactNoted.v1',
      payload: { phone: customer.phone, email: customer.email, prefers: 'call' },
    },
    ...scans.map((code): Told => ({ type: 'scanned.v1', payload: { code } })),
    { type: 'wordsHeard.v1', payload: { text: words } },
    { type: 'temperatureRead.v1', payload: { degrees: 65, after: { kind: 'said', what: 'thanks' } } },
    { type: 'storyFinished.v1', payload: {} },
    { type: 'saidAloud.v1', payload: { moment: 'thanks', phrase: null } },
    { type: 'saidAloud.v1', payload: { moment: 'regret', phrase: null } },
  ];
  if (aspect) {
    const { id, label, words: quoted, category, facts } = aspect;
    told.push(
      { type: 'aspectNoted.v1', payload: { aspect: id, label, words: quoted, category } },
      { type: 'aspectConfirmed.v1', payload: { aspect: id, answer: 'yes', theirs: '', ours: '' } },
      { type: 'missedAsked.v1', payload: { answer: 'nothing' } },
      { type: 'factsNoted.v1', payload: { aspect: id, facts } },
    );
  }
  for (const { text } of notes) told.push({ type: 'noteAdded.v1', payload: { text } });
  for (const { id, what, owner, ownerName, due } of promises)
    told.push({
      type: 'promiseMade.v1',
      payload: { promise: id, what, kind: 'call', owner, ownerName, standIn: '', due, number: '' },
    });
  if (!outcome) return told;
  const settled = { outcome: 'settled', happy: null, passedTo: '', acceptedAt: null, whereNext: '' } as const;
  return [
    ...told,
    { type: 'ifTheyComeBackNoted.v1', payload: { text: ifTheyComeBack } },
    { type: 'outcomeSet.v1', payload: settled },
    { type: 'incidentSealed.v1', payload: { reference: reference ?? '' } },
  ];
}
