// Fills an empty register with three made-up branches, so that lists and trends show something.
import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { catalogue, kindOf, type EventType, type Proposed } from '#domain/event/catalogue';
import { sealEvent, type StoredEvent } from '#domain/event/envelope';
import type { Database } from '../database/database';
import { newKeyPair } from '../register/ed25519';
import { push } from '../register/push';

const crypto = {
  sha256: (text: string) => createHash('sha256').update(text).digest('base64url'),
  hmacSha256: (key: string, text: string) => createHmac('sha256', key).update(text).digest('base64url'),
  salt: () => randomBytes(32).toString('base64url'),
};
const branches = [
  { code: 'MIL', name: 'Mill Lane', area: 'North' },
  { code: 'ELM', name: 'Elm Street', area: 'North' },
  { code: 'QUA', name: 'The Quay', area: 'South' },
];
const told = [
  'Charged twice for a lamp',
  'The delivery never came',
  'Nobody rang back',
  'The kettle leaks',
  'Sold the wrong size',
];
const amira = { id: '0190a5f0-0000-7000-8000-00000000a001', name: 'Amira K.' };

export async function fillDemo(database: Database): Promise<void> {
  if ((await database.query('select from amends.branch limit 1')).length > 0) return;
  for (const { code, name, area } of branches) {
    const [branch, device] = [randomUUID(), randomUUID()];
    await database.within([branch], async ({ query }) => {
      await query('insert into amends.branch (branch, code, name, area) values ($1, $2, $3, $4)', [
        branch,
        code,
        name,
        area,
      ]);
      await query('insert into amends.counter (branch) values ($1)', [branch]);
      await query(
        `insert into amends.device (device, branch, role, name, letter, key) values ($1, $2, 'desk', 'Demo desk', 'A', $3)`,
        [...[device, branch, newKeyPair().x]],
      );
      await query(`insert into amends.person (branch, person, name, role) values ($1, $2, $3, 'staff')`, [
        ...[branch, amira.id, amira.name],
      ]);
    });
    const desk = new DemoDesk(branch, device, code);
    const events = Array.from({ length: 12 }, (_, n) => desk.complaint(n)).flat();
    const asked = { branch, device, chains: new Set([device]), aliases: new Set<string>(), checkpoints: [] };
    await push(database, { ...asked, events });
  }
}

class DemoDesk {
  private seq = 0;
  private prev: string | null = null;
  private after: string[] = [];
  constructor(
    private readonly branch: string,
    private readonly device: string,
    private readonly code: string,
  ) {}

  complaint(n: number): StoredEvent[] {
    const incident = randomUUID();
    const at = new Date(Date.now() - n * 31 * 3_600_000).toISOString().replace('Z', '+00:00');
    const reference = `${this.code}-${at.slice(0, 4)}-A${String(n + 1).padStart(4, '0')}`;
    const label = told[n % told.length] ?? '';
    this.after = [];
    const tell = <T extends EventType>(type: T, payload: Proposed<T>) =>
      this.tell(incident, at, type, payload);
    const events = [
      tell('complaintOpened.v1', {
        ...{ receivedAt: at, channel: n % 4 === 0 ? 'phone' : 'walkIn', length: 'usual' },
        ...{ playbook: { name: 'retail', version: '1.0.0' }, currency: 'GBP', language: 'en' },
      }),
      tell('referenceGiven.v1', { reference }),
      tell('noteAdded.v1', { text: `${label}.` }),
    ];
    if (n % 3 === 0) return events;
    events.push(tell('outcomeSet.v1', { outcome: n % 5 === 0 ? 'notSettled' : 'settled' }));
    events.push(tell('incidentSealed.v1', { reference }));
    return events;
  }

  private tell<T extends EventType>(
    incident: string,
    at: string,
    type: T,
    payload: Proposed<T>,
  ): StoredEvent {
    this.seq += 1;
    const whole = kindOf(type).covers ? { ...payload, covers: this.after } : payload;
    const about = {
      id: randomUUID(),
      incident,
      branch: this.branch,
      device: this.device,
      seq: this.seq,
      prev: this.prev,
    };
    const header = { ...about, actor: amira, at, zone: 'Europe/London', after: this.after, type };
    const event = sealEvent(header, catalogue[type].payload.parse(whole), crypto);
    this.prev = crypto.sha256(event.header);
    this.after = [this.prev];
    return event;
  }
}
