// What a desk knows from its register besides complaints: people, hours, playbooks and erasures, asked for at each contact.
import { instantIn } from '../incidents/branch-time';
import type { OpenShop } from '../shift/open-shop';
import { peopleFromRegister } from '../shift/people-from-register';
import { Turns } from '../vault/turns';
import type { CourierParts } from './courier';
import type { DeskSide } from './desk-side';
import { eraseByTheList } from './keep-erasures';
import { keepPlans } from './keep-plans';
import { fetchPlaybooks, sayWhetherTaken, sendMarks } from './keep-playbooks';
import type { DeskAround } from './register-desk';
import { isAboutOneFile as isAboutOne, RegisterSaidNo } from './register-port';
import type { RegisterClient } from './register-client';
import { tellPeople } from './tell-people';

type Fresh = Parameters<CourierParts['freshen']>[0];

export class KeptFresh {
  private readonly turns = new Turns();
  /** Erased complaints that another computer of the branch hasn't confirmed yet. */
  erasedElsewhere = 0;

  constructor(
    private readonly shop: OpenShop,
    private readonly side: DeskSide,
    private readonly around: Pick<DeskAround, 'now' | 'told' | 'peopleChanged'>,
    private readonly isStopped: () => boolean,
  ) {}

  /** Whatever the register can't answer, the rest is asked for all the same. */
  async freshen(register: RegisterClient, what: Fresh): Promise<void> {
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

  /** What was erased elsewhere is erased here too, and confirmed. @throws what the register says no with */
  async keepErased(register: RegisterClient): Promise<void> {
    const erasures = await eraseByTheList({ ...this.side, register, isStopped: this.isStopped });
    this.erasedElsewhere = erasures.filter(({ confirmed, devices }) => confirmed < devices).length;
    this.around.told();
  }

  /** Complaints keep to the version they began with; what is begun from now on goes by this one. */
  private async keepPlaybooks(register: RegisterClient): Promise<void> {
    const { shop, around } = this;
    const { playbook: name } = shop.branch.setup;
    const isAnother = await fetchPlaybooks(register, shop.published, name, this.isStopped);
    const newest = isAnother ? shop.published.playbook(name) : null;
    if (newest) {
      shop.playbook = newest;
      shop.book.goBy(newest);
    }
    around.told();
    await sayWhetherTaken(register, this.side.memory, shop.published, name);
  }

  /** Who has read which playbook. */
  tellMarks(register: RegisterClient): Promise<void> {
    const { people, preferences, branch } = this.shop;
    const marks = people.map(({ id, name }) => ({
      ...{ person: id, name },
      marks: preferences.of[id]?.understood ?? [],
    }));
    return sendMarks(register, this.side.memory, marks, () => instantIn(branch.zone, this.around.now()));
  }
}

/** One thing that the register says no to keeps nothing else waiting: it is asked again at the next contact. */
export async function whereItCan(work: () => Promise<unknown>): Promise<void> {
  await work().catch((error: unknown) => {
    if (!(error instanceof RegisterSaidNo) || !isAboutOne(error.code)) throw error;
  });
}
