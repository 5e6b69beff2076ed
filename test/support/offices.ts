/** Offices of one branch in this process, each with its own home and clock, for stories that need a past before they begin. */
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Answer } from '#contract/refusal';
import type { Proposal } from '#domain/event/catalogue';
import type { Incident } from '#domain/incident/state';
import { kdfFloor } from '#main/vault/kdf';
import { OfficeRoom } from '#main/office/office';
import type { OfficeQuestions, QuestionName } from '#main/office/office-calls';
import { amira, ben, branch, chen, passphrase, type Person } from './branch';
import { nodeHttp } from './real-register';

const playbooks = resolve(import.meta.dirname, '../../resources/playbooks');

export class Office {
  /** Epoch milliseconds. */
  clock: number;
  private readonly room: OfficeRoom;
  private constructor(
    readonly home: string,
    at: number,
  ) {
    this.clock = at;
    const keyring = { secret: null, name: 'none', changed: false };
    const settings = { home, appVersion: '0.1.0', playbooks, keyring, kdf: kdfFloor };
    this.room = new OfficeRoom(settings, { now: () => this.clock, onState: () => {}, http: nodeHttp });
  }

  /** A branch with Chen (manager), Amira and Ben, whom two computers were set up with. */
  static async pair(homes: [string, string], at: number): Promise<[Office, Office]> {
    const first = new Office(homes[0], at);
    await first.room.start();
    const { recoveryKey, askBack } = await first.ask('setup.create', {
      branch: {
        ...{ ...branch, currency: 'GBP', language: 'en', paper: 'A4', playbook: 'retail' },
        ...{ customersCanSee: false, jurisdiction: null, lockAfterMinutes: 30, closeAfterSleepHours: 2 },
        ...{ panic: '', dutyNumber: '', secondDesk: true },
      },
      manager: { ...chen, passphrase },
      staff: [amira, ben].map((person) => ({ ...person, role: 'staff' as const })),
    });
    const groups = askBack.map((position) => recoveryKey.split('-')[position] ?? '');
    await first.ask('setup.confirmRecovery', { groups });
    await first.stop();
    cpSync(join(homes[0], 'store'), join(homes[1], 'store'), { recursive: true });
    const both = homes.map((home) => new Office(home, at)) as [Office, Office];
    for (const office of both) {
      await office.room.start();
      await office.ask('store.open', { passphrase });
    }
    return both;
  }

  async ask<Q extends QuestionName>(
    name: Q,
    args: OfficeQuestions[Q]['args'],
  ): Promise<OfficeQuestions[Q]['reply']> {
    const answer = (await this.room.answer(name, args)) as Answer<OfficeQuestions[Q]['reply']>;
    if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer.refusal)}`);
    return answer.value;
  }

  async idOf({ name }: Person): Promise<string> {
    const { people } = await this.ask('app.state', {});
    return people.find((person) => person.name === name)!.id;
  }

  async enter(person: Person): Promise<void> {
    await this.ask('shift.enter', { person: await this.idOf(person), pin: person.pin });
  }

  /** With a manager at the desk. */
  async join(at: string, code: string, name: string): Promise<void> {
    await this.enter(chen);
    const by = { person: await this.idOf(chen), pin: chen.pin };
    await this.ask('headOffice.join', { at, code, name, by });
  }

  async begin(words: string): Promise<string> {
    const { incident } = await this.ask('incident.begin', { length: 'usual', channel: 'walkIn' });
    await this.tell(incident.id, { type: 'wordsHeard.v1', payload: { text: words } });
    return incident.id;
  }

  async tell(id: string, ...proposals: Proposal[]): Promise<Incident> {
    return (await this.ask('incident.tell', { id, proposals, settles: [] })).incident;
  }

  async stop(): Promise<void> {
    await this.ask('stop', null);
  }
}
