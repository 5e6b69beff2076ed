/** An office with real files, in this process: the same object that answers inside its thread, with a clock to turn. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import type { AppState } from '#contract/app-state';
import type { OpenIncident } from '#contract/doorway';
import type { Answer, Refusal } from '#contract/refusal';
import type { Proposal } from '#domain/event/catalogue';
import type { Place } from '#domain/event/values';
import { OfficeRoom } from '#main/office/office';
import type { HttpPort } from '#main/courier/http-port';
import type { OfficeNotice, OfficeQuestions, OfficeSettings, QuestionName } from '#main/office/office-calls';
import type { FilePort } from '#main/vault/file-port';
import { kdfFloor } from '#main/vault/kdf';
import { layOutHome } from './prepared-home';

export const playbooks = resolve(import.meta.dirname, '../../resources/playbooks');
export const keyholdersPassphrase = 'quiet lantern over harbour';
export const pins = { chen: '271828', amira: '314159', ben: '161803' };
export const listening: Omit<Place, 'field'> = { stage: 'listen', step: 'listening' };
export const deviceSecret = Uint8Array.from({ length: 32 }, (_, at) => at * 7 + 1);

export const branch = {
  ...{ name: 'Mill Lane Stores', code: 'MIL', address: '14 Mill Lane', currency: 'GBP' },
  ...{ language: 'en' as const, paper: 'A4' as const, playbook: 'retail', customersCanSee: false },
  ...{
    jurisdiction: null,
    lockAfterMinutes: 5,
    closeAfterSleepHours: 2,
    panic: '',
    dutyNumber: '',
    secondDesk: false,
  },
};

/** In memory where there is such a place: these tests are about what is written, not about a disk. */
const quickDisk = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
export function aHome(parent = quickDisk): string {
  const folder = mkdtempSync(join(parent, 'amends-office-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function officeSettings(home: string, over: Partial<OfficeSettings> = {}): OfficeSettings {
  const keyring = { secret: null, name: 'none', changed: false };
  return { home, appVersion: '0.1.0', playbooks, keyring, kdf: kdfFloor, ...over };
}

/** What was refused, or an error when it was not. */
export function refused(answer: Answer<unknown>): Refusal {
  if (answer.ok) throw new Error('It succeeded, and should have been refused.');
  return answer.refusal;
}
export function value<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
  return answer.value;
}

export type Ask = <Q extends QuestionName>(
  name: Q,
  args: OfficeQuestions[Q]['args'],
) => Promise<Answer<OfficeQuestions[Q]['reply']>>;

/** `files`: a disk that stops or fails. */
interface Around {
  http?: HttpPort;
  files?: FilePort;
}

const atFirst = Date.parse('2026-11-21T14:02:00Z');
/** Whether a desk of the test at hand stands in the home that was prepared. */
let isPreparedTaken = false;

export class Desk {
  readonly states: AppState[] = [];
  /** Epoch milliseconds; turn it as you like. */
  clock = atFirst;
  /** Of the branch that `setUp` made. */
  recoveryKey = '';
  private office: OfficeRoom;

  private readonly notices: OfficeNotice[] = [];
  private readonly waitingForState: (() => void)[] = [];
  private readonly waiting: { fits: (told: OfficeNotice) => boolean; done: () => void }[] = [];

  private constructor(
    readonly settings: OfficeSettings,
    private readonly around: Around = {},
  ) {
    this.office = this.newOffice();
  }

  /** An office on this home; nothing is set up yet unless the home holds it. */
  static async at(home = aHome(), over: Partial<OfficeSettings> = {}, around: Around = {}): Promise<Desk> {
    const desk = new Desk(officeSettings(home, over), around);
    await desk.office.start();
    onTestFinished(async () => void (await desk.ask('stop', null)));
    return desk;
  }

  /**
   * Mill Lane Stores with Chen (manager), Amira and Ben; Amira stands at the desk. The first of a test is a copy that was
   * prepared once, opened again; any other one, and one that may meet others at a register, is set up for itself.
   */
  static async setUp(home = aHome(), over: Partial<OfficeSettings> = {}, around: Around = {}): Promise<Desk> {
    if (isPreparedTaken || around.http || around.files) return Desk.setUpAnew(home, over, around);
    isPreparedTaken = true;
    onTestFinished(() => void (isPreparedTaken = false));
    const { home: _, ...settings } = officeSettings(home, over);
    const recoveryKey = await layOutHome(home, { settings, create: setUpArgs, at: atFirst });
    const desk = await Desk.at(home, over, around);
    desk.recoveryKey = recoveryKey;
    if (!settings.keyring.secret) await desk.openWithPassphrase();
    await desk.enter('amira');
    return desk;
  }

  /** With a store, people and a device like no other. */
  static async setUpAnew(
    home = aHome(),
    over: Partial<OfficeSettings> = {},
    around: Around = {},
  ): Promise<Desk> {
    const desk = await Desk.at(home, over, around);
    const { recoveryKey, askBack } = value(await desk.ask('setup.create', setUpArgs));
    const groups = askBack.map((position) => recoveryKey.split('-')[position] ?? '');
    value(await desk.ask('setup.confirmRecovery', { groups }));
    desk.recoveryKey = recoveryKey;
    await desk.enter('amira');
    return desk;
  }

  ask: Ask = (name, args) => this.office.answer(name, args);

  /** The shop's clock looks. */
  tick(): Promise<void> {
    return this.office.tick();
  }

  async state(): Promise<AppState> {
    return value(await this.ask('app.state', {}));
  }

  async personId(name: string): Promise<string> {
    const { people } = await this.state();
    const found = people.find((person) => person.name.toLowerCase().startsWith(name));
    if (!found) throw new Error(`nobody here is called ${name}`);
    return found.id;
  }

  async enter(name: keyof typeof pins): Promise<AppState> {
    return value(await this.ask('shift.enter', { person: await this.personId(name), pin: pins[name] }));
  }

  async begin(length: OpenIncident['incident']['length'] = 'usual'): Promise<string> {
    const begun = value(await this.ask('incident.begin', { length, channel: 'walkIn' }));
    return begun.incident.id;
  }

  async draft(id: string, field: string, text: string | null) {
    return value(await this.ask('incident.draft', { id, field, value: text, place: listening }));
  }

  async tell(id: string, ...proposals: Proposal[]) {
    return value(await this.ask('incident.tell', { id, proposals, settles: [] }));
  }

  async open(id: string): Promise<OpenIncident> {
    return value(await this.ask('incident.open', { id }));
  }

  /** The same home after the program was ended; `stopped: false` leaves everything as a kill would. */
  async restart(over: Partial<OfficeSettings> = {}): Promise<void> {
    await this.ask('stop', null);
    Object.assign(this.settings, over);
    this.office = this.newOffice();
    await this.office.start();
  }

  async openWithPassphrase(): Promise<AppState> {
    return value(await this.ask('store.open', { passphrase: keyholdersPassphrase }));
  }

  /** Until the desk stands otherwise than now: other people on its tiles, for one. */
  stateTold(): Promise<void> {
    return new Promise((done) => void this.waitingForState.push(done));
  }

  /** Until the window is told something that fits, from now on. */
  noticed(fits: (told: OfficeNotice) => boolean): Promise<void> {
    return new Promise((done) => void this.waiting.push({ fits, done }));
  }

  private newOffice(): OfficeRoom {
    const onState = (state: AppState) => {
      this.states.push(state);
      for (const done of this.waitingForState.splice(0)) done();
    };
    const onNotice = (told: OfficeNotice) => {
      this.notices.push(told);
      for (const one of this.waiting.filter(({ fits }) => fits(told))) one.done();
    };
    return new OfficeRoom(this.settings, { now: () => this.clock, onState, onNotice, ...this.around });
  }
}

export const setUpArgs: OfficeQuestions['setup.create']['args'] = {
  branch,
  manager: { name: 'Chen W.', pin: pins.chen, passphrase: keyholdersPassphrase },
  staff: [
    { name: 'Amira K.', role: 'staff', pin: pins.amira },
    { name: 'Ben T.', role: 'staff', pin: pins.ben },
  ],
};
