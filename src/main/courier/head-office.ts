// Follows the shop: whichever store is open has its register, and when it is closed nothing of it goes on.
import { no, yes, type Answer } from '#contract/refusal';
import type { NotTaken, RegisterStatus } from '#contract/register-status';
import type { OpenShop } from '../shift/open-shop';
import { Turns } from '../vault/turns';
import { VaultError } from '../vault/vault';
import { join, type JoinAsked } from './joining';
import { onItsOwn } from './on-its-own';
import { OfficeComputer } from './office-computer';
import { RegisterDesk, type DeskAround } from './register-desk';

export interface HeadOfficeAround extends Omit<DeskAround, 'told' | 'reopen'> {
  /** The open shop; null while it is closed. */
  open(): OpenShop | null;
  /** How things stand, whenever that is otherwise than before. */
  stands(status: RegisterStatus): void;
  /** On a computer of head office or an area manager: something changed in a branch that it looks after. */
  news(): void;
  /** Reads the shop anew. */
  reopen(): Promise<void>;
}

export class HeadOffice {
  private readonly turns = new Turns();
  private desk: RegisterDesk | null = null;
  private officeComputer: OfficeComputer | null = null;
  private followed: OpenShop | null = null;
  private last = '';

  constructor(private readonly around: HeadOfficeAround) {}

  /** To be told whenever the shop may be another one. */
  follow(): void {
    const open = this.around.open();
    if (open === this.followed) return;
    this.followed = open;
    const before = [this.desk, this.officeComputer];
    this.desk = null;
    this.officeComputer = null;
    void this.turns.take('follow', async () => {
      for (const one of before) await one?.stop();
      if (open === null || open !== this.followed) return this.tell();
      // A record that can't be read: the desk goes on by itself, and nothing is sent on a guess.
      const desk = await RegisterDesk.open(open, this.deskAround()).catch(nothingReadable);
      const office = await OfficeComputer.of(open, { ...this.around, told: () => this.tell() }).catch(
        nothingReadable,
      );
      if (open === this.followed) [this.desk, this.officeComputer] = [desk, office];
      else for (const one of [desk, office]) await one?.stop();
      this.tell();
    });
  }

  /** When whatever was begun by following is done. */
  settled(): Promise<void> {
    return this.turns.settled();
  }

  status(): RegisterStatus {
    if (!this.officeComputer) return this.desk?.status() ?? onItsOwn;
    const { isLive } = this.officeComputer;
    const { role, address, at } = this.officeComputer.joined;
    return { ...onItsOwn, office: { role, address, since: at, isLive } };
  }

  /** Null: this computer is a branch's, or on its own. */
  office(): OfficeComputer | null {
    return this.officeComputer;
  }

  async notTaken(viewer: Parameters<RegisterDesk['notTaken']>[0]): Promise<NotTaken[]> {
    return (await this.desk?.notTaken(viewer)) ?? [];
  }

  async join(asked: JoinAsked): Promise<Answer<null>> {
    await this.settled();
    const { desk } = this;
    if (!desk) return no({ code: 'notOpen' });
    const joined = await join(desk.shop, desk.memory, asked, this.around);
    if (!joined.ok) return joined;
    await desk.stop();
    await this.around.reopen();
    this.follow();
    await this.settled();
    return yes(null);
  }

  /** Now, not when the next try would be. */
  sendNow(): void {
    this.desk?.wake();
  }

  peopleToTell(): void {
    this.desk?.peopleToTell();
  }

  marked(): void {
    this.desk?.marked();
  }

  /** Somebody looks at a complaint whose photos or files aren't all here. */
  wantAttachments(incident: string): void {
    this.desk?.wantAttachments(incident);
  }

  async sendAgain(): Promise<void> {
    await this.desk?.sendAgain();
  }

  private deskAround(): DeskAround {
    const { around } = this;
    return {
      ...around,
      told: () => this.tell(),
      reopen: () => {
        void around
          .reopen()
          .then(() => this.follow())
          .catch(() => undefined);
      },
    };
  }

  private tell(): void {
    const status = this.status();
    const text = JSON.stringify(status);
    if (text === this.last) return;
    this.last = text;
    this.around.stands(status);
  }
}

function nothingReadable(error: unknown): null {
  if (error instanceof VaultError) return null;
  throw error;
}
