// One open store and its register: says how things stand, keeps the courier going while there is something to carry, and
// remembers what a person has to look at.
import type { NotTaken, RegisterStatus } from '#contract/register-status';
import { instantIn } from '../incidents/branch-time';
import { beginNewChain } from '../incidents/desk-records';
import type { OpenShop } from '../shift/open-shop';
import { clientFor } from './client-for';
import { Courier, type CourierClock } from './courier';
import { deskSide, type DeskSide } from './desk-side';
import type { HttpPort } from './http-port';
import { KeptFresh, whereItCan } from './kept-fresh';
import { nameNotTaken } from './name-not-taken';
import { onItsOwn } from './on-its-own';
import type { RegisterClient } from './register-client';
import { RegisterClock } from './register-clock';
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

export class RegisterDesk {
  private courier: Courier | null = null;
  private register: RegisterClient | null = null;
  private readonly fresh: KeptFresh;

  private constructor(
    readonly shop: OpenShop,
    private readonly side: DeskSide,
    private readonly around: DeskAround,
  ) {
    this.fresh = new KeptFresh(shop, side, around, () => this.courier === null);
  }

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
    const { erasedElsewhere } = this.fresh;
    const goesBy = this.shop.playbook.version;
    const playbookNotTaken = refused && { version: refused.version, goesBy };
    return { ...this.courier.status(), enrolled, playbookNotTaken, erasedElsewhere };
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
    if (register) void this.fresh.tellMarks(register).catch(() => undefined);
  }

  /** Somebody was added or removed here, or hours or a rota were set. Where there is no line it is told later. */
  peopleToTell(): void {
    const { register } = this;
    if (register) void this.fresh.freshen(register, 'people').catch(() => this.courier?.miss());
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
        await whereItCan(() => this.fresh.keepErased(register));
      },
      freshen: (what) => this.fresh.freshen(register, what),
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

  /** A document became unreadable, and the desk goes on under another number: the register is told before it is sent one. */
  private async tellNewChain(register: RegisterClient): Promise<void> {
    const { memory, device } = this.side;
    const { enrolment, hold } = memory.now;
    if (!enrolment || hold === 'copied' || device === enrolment.device || device === enrolment.chain) return;
    await register.ask('device.newChain', { params: undefined, query: undefined, body: { device } });
    await memory.change((record) => ({ ...record, enrolment: { ...enrolment, chain: device } }));
  }
}
