// One open store and its register: says how things stand, keeps the courier going while there is something to carry, and
// remembers what a person has to look at.
import type { NotTaken, RegisterStatus } from '#contract/register-status';
import { instantIn } from '../incidents/branch-time';
import { beginNewChain } from '../incidents/desk-records';
import type { OpenShop } from '../shift/open-shop';
import { peopleFromRegister } from '../shift/people-from-register';
import { Turns } from '../vault/turns';
import { clientFor } from './client-for';
import { Courier, type CourierClock, type CourierParts } from './courier';
import { deskSide, type DeskSide } from './desk-side';
import type { HttpPort } from './http-port';
import { eraseByTheList } from './keep-erasures';
import { keepPlans } from './keep-plans';
import { fetchPlaybooks, sayWhetherTaken, sendMarks } from './keep-playbooks';
import { nameNotTaken } from './name-not-taken';
import { onItsOwn } from './on-its-own';
import { isAboutOneFile as isAboutOne, RegisterSaidNo } from './register-port';
import type { RegisterClient } from './register-client';
import { RegisterClock } from './register-clock';
import { tellPeople } from './tell-people';
import type { Enrolment } from './register-record';

export interface DeskAround {
  http: HttpPort;
  clock: CourierClock;
  /** Epoch milliseconds, by this computer's clock. */
  now: () => number;
  newId: () => string;
  /** How things stand, whenever that changes. */
  told(): void;
  /** Incidents that are otherwise than a moment ago. */
  arrived(incidents: readonly string[]): void;
  /** Who works here was changed elsewhere. */
  peopleChanged(): void;
  /** The shop is to be read anew: its people, its chain or its branch are others now. */
  reopen(): void;
}

type Fresh = Parameters<CourierParts['freshen']>[0];

export class RegisterDesk {
  private courier: Courier | null = null;
  private register: RegisterClient | null = null;
  /** Erased complaints that another computer of the branch hasn't confirmed yet. */
  private erasedElsewhere = 0;
  private readonly turns = new Turns();

  private constructor(
    readonly shop: OpenShop,
    private readonly side: DeskSide,
    private readonly around: DeskAround,
  ) {}

  /** Begins at once where this computer has joined a register. @throws VaultError */
  static async open(shop: OpenShop, around: DeskAround): Promise<RegisterDesk> {
    const made = () => desk.wake();
    const side = await deskSide(shop, made, around.now);
    const desk = new RegisterDesk(shop, side, around);
    const { enrolment } = side.memory.now;
    if (!enrolment) return desk;
    const isCopy = enrolment.key !== null && enrolment.key !== shop.checkpoints.publicKey;
    if (isCopy) await side.memory.change((record) => ({ ...record, hold: 'copied' }));
    desk.begin(enrolment);
    return desk;
  }

  get enrolment(): Enrolment | null {
    return this.side.memory.now.enrolment;
  }

  get memory() {
    return this.side.memory;
  }

  status(): RegisterStatus {
    const { enrolment } = this;
    if (!this.courier || !enrolment) return onItsOwn;
    const { address, branch, letter, at } = enrolment;
    const enrolled = { address, branchName: branch.name, branchCode: branch.code, letter, since: at };
    const { refused } = this.shop.published;
    const goesBy = this.shop.playbook.version;
    const playbookNotTaken = refused && { version: refused.version, goesBy };
    return { ...this.courier.status(), enrolled, playbookNotTaken, erasedElsewhere: this.erasedElsewhere };
  }

  /** Named for whoever may see them; the others are counted and nothing more (K4). */
  notTaken(viewer: Parameters<OpenShop['book']['open']>[0]): Promise<NotTaken[]> {
    return nameNotTaken(this.side.memory.now.notTaken, (incident) => this.shop.book.open(viewer, incident));
  }

  /** Something new is there, or somebody wants it now. */
  wake(): void {
    this.courier?.wake();
    this.around.told();
  }

  /** Somebody has marked a playbook as read and understood. Where there is no line it is said later. */
  marked(): void {
    const { register } = this;
    if (register) void this.tellMarks(register).catch(() => undefined);
  }

  /** Somebody was added or removed here, or hours or a rota were set. Where there is no line it is told later. */
  peopleToTell(): void {
    const { register } = this;
    if (register) void this.freshen(register, 'people').catch(() => this.courier?.miss());
  }

  /** Its photos and files come before others, and also where it was filed. */
  wantAttachments(incident: string): void {
    if (!this.courier || this.side.errands.isWanted(incident)) return;
    this.side.errands.want(incident);
    this.courier.wake();
  }

  /** Whatever wasn't taken is tried once more. */
  async sendAgain(): Promise<void> {
    await this.side.memory.change((record) => ({
      ...record,
      notTaken: [],
      hold: record.hold === 'tooManyRefused' ? null : record.hold,
    }));
    this.wake();
  }

  /** Nothing of the store is touched any more once this resolves. */
  async stop(): Promise<void> {
    this.side.letGo();
    await this.courier?.stop();
    this.courier = null;
    this.register = null;
  }

  private begin(enrolment: Enrolment): void {
    const { around, shop, side } = this;
    const clock = new RegisterClock(around.now);
    const { address, branch, device: keyid } = enrolment;
    const to = { address, register: enrolment.register, branch: branch.id, keyid };
    const register = clientFor(to, { http: around.http, clock }, (text) => shop.checkpoints.sign(text));
    this.register = register;
    this.courier = new Courier({
      ...side,
      ...{ register, clock: around.clock },
      instant: () => instantIn(shop.branch.zone, around.now()),
      clockAheadBy: () => clock.aheadBy,
      arrived: (incidents) => around.arrived(incidents),
      changed: () => around.told(),
      prepare: async () => {
        await this.tellNewChain(register);
        await whereItCan(() => this.keepErased(register));
      },
      freshen: (what) => this.freshen(register, what),
      noticeCopy: async () => {
        // From here on no number is given that another event may have, also before head office was asked.
        const { device, vault } = shop;
        if (device.id !== enrolment.device) return;
        await beginNewChain(vault, device, device.unreadable, around.newId);
        around.reopen();
      },
    });
    this.courier.start();
  }

  /** Whatever the register can't answer, the rest is asked for all the same. */
  private async freshen(register: RegisterClient, what: Fresh): Promise<void> {
    const isAsked = (one: Fresh) => what === one || what === 'all';
    // One after the other: an answer from before a change must not be written after the one that has it.
    if (isAsked('people')) {
      await whereItCan(() => this.turns.take('people', () => this.keepPeople(register)));
    }
    if (isAsked('playbooks')) await whereItCan(() => this.keepPlaybooks(register));
    if (what === 'erasures') await whereItCan(() => this.keepErased(register));
    if (isAsked('playbooks')) await whereItCan(() => this.tellMarks(register));
  }

  private async keepPeople(register: RegisterClient): Promise<void> {
    const { shop, around } = this;
    await tellPeople(register, shop);
    const { people } = await register.people();
    const isOtherwise = await peopleFromRegister(shop, people);
    // People first: a rota is somebody's.
    if (!(await keepPlans(register, shop)) && !isOtherwise) return;
    around.peopleChanged();
    around.told();
  }

  private async keepErased(register: RegisterClient): Promise<void> {
    const isStopped = () => this.courier === null;
    const erasures = await eraseByTheList({ ...this.side, register, isStopped });
    this.erasedElsewhere = erasures.filter(({ confirmed, devices }) => confirmed < devices).length;
    this.around.told();
  }

  /** Complaints keep to the version they began with; what is begun from now on goes by this one. */
  private async keepPlaybooks(register: RegisterClient): Promise<void> {
    const { shop, around } = this;
    const { playbook: name } = shop.branch.setup;
    const isStopped = () => this.courier === null;
    const isAnother = await fetchPlaybooks(register, shop.published, name, isStopped);
    const newest = isAnother ? shop.published.playbook(name) : null;
    if (newest) {
      shop.playbook = newest;
      shop.book.goBy(newest);
    }
    around.told();
    await sayWhetherTaken(register, this.side.memory, shop.published, name);
  }

  private tellMarks(register: RegisterClient): Promise<void> {
    const { people, preferences, branch } = this.shop;
    const marks = people.map(({ id, name }) => ({
      ...{ person: id, name },
      marks: preferences.of[id]?.understood ?? [],
    }));
    return sendMarks(register, this.side.memory, marks, () => instantIn(branch.zone, this.around.now()));
  }

  /** A document became unreadable, and the desk goes on under another number: the register is told before it is sent one. */
  private async tellNewChain(register: RegisterClient): Promise<void> {
    const { memory, device } = this.side;
    const { enrolment, hold } = memory.now;
    if (!enrolment || hold === 'copied' || device === enrolment.device || device === enrolment.chain) return;
    await register.ask('device.newChain', { params: undefined, query: undefined, body: { device } });
    await memory.change((record) => ({ ...record, enrolment: { ...enrolment, chain: device } }));
  }
}

/** One thing that the register says no to keeps nothing else waiting: it is asked again at the next contact. */
async function whereItCan(work: () => Promise<unknown>): Promise<void> {
  await work().catch((error: unknown) => {
    if (!(error instanceof RegisterSaidNo) || !isAboutOne(error.code)) throw error;
  });
}
