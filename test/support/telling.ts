/** Tells an incident event by event, with real bytes, hashes and heads, for tests that need a whole story. */
import { createHash, createHmac } from 'node:crypto';
import type { EventType, Proposed } from '#domain/event/catalogue';
import { catalogue, kindOf } from '#domain/event/catalogue';
import { readEvent, sealEvent, type EventCrypto, type ReadEvent } from '#domain/event/envelope';
import { retell, retellSealed } from '#domain/incident/retell';
import type { Incident } from '#domain/incident/state';

export interface Person {
  id: string;
  name: string;
}
export const amira: Person = { id: '0190a5f0-0000-7000-8000-00000000a001', name: 'Amira K.' };
export const ben: Person = { id: '0190a5f0-0000-7000-8000-00000000a002', name: 'Ben T.' };
export const chen: Person = { id: '0190a5f0-0000-7000-8000-00000000a003', name: 'Chen W.' };

const crypto: EventCrypto = {
  sha256: (text) => createHash('sha256').update(text).digest('base64url'),
  hmacSha256: (key, text) => createHmac('sha256', key).update(text).digest('base64url'),
  // Not random: the same story has the same hashes in every run.
  salt: () => 'the-salt-of-a-story',
};

export class Telling {
  readonly incident = '0190a5f0-1111-7000-8000-000000000148';
  readonly events: ReadEvent[] = [];
  private open: string[] = [];
  private by = amira;
  private clock = '2026-11-21T14:02:00+00:00';
  private zone = 'Europe/London';
  private desk: string | undefined;

  /** Whose hand and which minute the following events have. */
  at(clock: string, by: Person = this.by): this {
    this.clock = clock.includes('T') ? clock : `2026-11-21T${clock}:00+00:00`;
    this.by = by;
    return this;
  }

  /** Which desk's letter the following events have. */
  from(desk: string): this {
    this.desk = desk;
    return this;
  }

  in(zone: string): this {
    this.zone = zone;
    return this;
  }

  /** `knowing`: the heads its maker had seen; by default everything so far. */
  tell<T extends EventType>(type: T, payload: Proposed<T>, knowing = this.heads()): this {
    const whole = kindOf(type).covers ? { ...payload, covers: knowing } : payload;
    const seq = this.events.length + 1;
    const header = {
      // Ids count up, so that hashes are the same in every run.
      ...{ id: `0190a5f0-2222-7000-8000-${String(seq).padStart(12, '0')}` },
      ...{ incident: this.incident, branch: 'MIL', device: 'A', desk: this.desk, seq, prev: null },
      ...{ actor: this.by, at: this.clock, zone: this.zone, after: knowing, type },
    };
    const read = readEvent(sealEvent(header, catalogue[type].payload.parse(whole), crypto), crypto);
    if (!read?.known) throw new Error(`not an event: ${type} ${JSON.stringify(payload)}`);
    this.events.push(read);
    this.open = [...this.open.filter((hash) => !knowing.includes(hash)), read.hash].sort();
    return this;
  }

  /** Nothing was told: for a story that opens in another way. */
  clear(): this {
    this.events.length = 0;
    this.open = [];
    return this;
  }

  heads(): string[] {
    return this.open;
  }
  now(): Incident {
    return retell(this.incident, this.events);
  }
  sealed(): Incident {
    const sealed = retellSealed(this.incident, this.events);
    if (!sealed) throw new Error('nothing is sealed yet');
    return sealed;
  }
}

/** A stable id for the n-th thing of a kind. */
export function idOf(kind: 'aspect' | 'remedy' | 'row' | 'promise', n: number): string {
  const digit = { aspect: 'a', remedy: 'b', row: 'c', promise: 'd' }[kind];
  return `0190a5f0-3333-7000-8${digit.repeat(3)}-${String(n).padStart(12, '0')}`;
}
