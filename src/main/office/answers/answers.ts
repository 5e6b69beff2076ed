// What every group of answers is made of: who is at the desk, what stands on its screen, and one thing after the other
// at the door.
import { yes, type Answer } from '#contract/refusal';
import type { GrowingIds } from '../../incidents/growing-ids';
import type { PlaybookShelf } from '../../playbook/playbook-shelf';
import type { OpenShop } from '../../shift/open-shop';
import type { Shop } from '../../shift/shop';
import type { PersonRecord } from '../../shift/store-records';
import { Turns } from '../../vault/turns';
import type { OfficeQuestions, QuestionName } from '../office-calls';
import type { NextAround } from '../passing-on';

export type Answers<Q extends QuestionName = QuestionName> = {
  [N in Q]: (args: OfficeQuestions[N]['args']) => Promise<Answer<OfficeQuestions[N]['reply']>>;
};

export class Desk {
  readonly turns = new Turns();
  /** The incident that stands on the desk's screen: photos of no other one are shown. */
  onScreen: string | null = null;

  constructor(
    readonly shop: Shop,
    readonly tools: {
      readonly shelf: PlaybookShelf;
      readonly ids: GrowingIds;
      /** Epoch milliseconds. */
      readonly now: () => number;
    },
  ) {}

  /** Opening, switching and closing happen one after the other. */
  atTheDoor<T>(work: () => Promise<Answer<T>>): Promise<Answer<T>> {
    return this.turns.take('door', work);
  }

  async atTheDesk<T>(work: (shop: OpenShop, person: PersonRecord) => Promise<Answer<T>>): Promise<Answer<T>> {
    const desk = this.shop.atTheDesk();
    return desk.ok ? work(desk.value.shop, desk.value.person) : desk;
  }

  /** On the screen from the moment it is asked for until another is, or the desk is left. */
  async showing<T>(id: string, read: () => Promise<Answer<T>>): Promise<Answer<T>> {
    this.onScreen = null;
    const answer = await read();
    if (answer.ok) this.onScreen = id;
    return answer;
  }

  thenState(work: () => Promise<void>): ReturnType<Answers['sample.open']> {
    return this.atTheDoor(async () => {
      await work();
      return yes(this.shop.state());
    });
  }

  nextAround(shop: OpenShop): NextAround {
    const { ids, now } = this.tools;
    return {
      ...{ shop, seenToday: this.shop.managerSeenToday(), now: now() },
      newId: () => ids.next(),
    };
  }
}
