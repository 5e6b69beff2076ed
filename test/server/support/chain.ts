// A desk's own chain of events with real bytes and hashes, for pushing.
import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { signedText, type Checkpoint } from '#domain/audit/checkpoint';
import { readEvent, sealEvent, type EventCrypto, type StoredEvent } from '#domain/event/envelope';
import type { Device } from './device';

const crypto: EventCrypto = {
  sha256: (text) => createHash('sha256').update(text).digest('base64url'),
  hmacSha256: (key, text) => createHmac('sha256', key).update(text).digest('base64url'),
  salt: () => randomBytes(32).toString('base64url'),
};
export const hashOf = (event: StoredEvent) => crypto.sha256(event.header);
export const idOf = (event: StoredEvent) => (JSON.parse(event.header) as { id: string }).id;

let count = 0;
/** Like a UUIDv7 of a desk: they only grow. */
export function growingId(): string {
  count += 1;
  return `0190a5f0-${String(Math.floor(count / 65_536)).padStart(4, '0')}-7000-8000-${randomUUID().slice(24)}`;
}

export class Chain {
  seq = 0;
  prev: string | null = null;
  readonly made: StoredEvent[] = [];
  private readonly heads = new Map<string, string[]>();

  constructor(
    readonly device: string,
    readonly branch: string,
    private readonly actor = { id: '0190a5f0-0000-7000-8000-00000000a001', name: 'Amira K.' },
  ) {}
  static of(device: Device): Chain {
    return new Chain(device.id, device.branch ?? '');
  }

  tell(incident: string, type: string, payload: unknown, changed: object = {}): StoredEvent {
    this.seq += 1;
    const header = {
      ...{
        id: growingId(),
        incident,
        branch: this.branch,
        device: this.device,
        seq: this.seq,
        prev: this.prev,
      },
      ...{ actor: this.actor, at: '2026-11-21T14:02:00+00:00', zone: 'Europe/London' },
      ...{ after: this.heads.get(incident) ?? [], type },
      ...changed,
    };
    const event = sealEvent(header, payload, crypto);
    this.prev = hashOf(event);
    this.heads.set(incident, [this.prev]);
    this.made.push(event);
    return event;
  }

  note(incident: string, text: string, changed: object = {}): StoredEvent {
    return this.tell(incident, 'noteAdded.v1', { text }, changed);
  }

  /** What a complaint begins with, and as many notes as asked. */
  complaint(notes = 1, opened: object = {}): { incident: string; events: StoredEvent[] } {
    const incident = growingId();
    const events = [
      this.tell(incident, 'complaintOpened.v1', {
        ...{ receivedAt: '2026-11-21T14:02:00+00:00', channel: 'walkIn', length: 'usual' },
        ...{ playbook: { name: 'retail', version: '1.0.0' }, currency: 'GBP', language: 'en', sample: false },
        ...opened,
      }),
      this.tell(incident, 'referenceGiven.v1', {
        reference: `MIL-2026-A${String(this.seq).padStart(4, '0')}`,
      }),
      ...Array.from({ length: notes }, (_, n) => this.note(incident, `She rang about the lamp, ${n}`)),
    ];
    return { incident, events };
  }

  checkpoint(device: Device, seq = this.seq): Checkpoint {
    const at = this.made[seq - 1];
    if (!at) throw new Error('nothing to sign for');
    const about = {
      ...{ store: 'a store', branch: this.branch, device: this.device, seq, hash: hashOf(at) },
      ...{ at: '2026-11-21T14:02:00+00:00', key: device.key.x },
    };
    const signature = Buffer.from(device.signText(signedText({ ...about })), 'base64').toString('base64url');
    return { v: 1, ...about, signature, countersigned: null };
  }
}

export { crypto as eventCrypto, readEvent };
