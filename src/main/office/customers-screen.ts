// What the customer's own screen shows, and what they answer there. It follows the record: each change of the complaint
// is a new page, and whatever closes the desk takes it off.
import { no, yes, type Answer } from '#contract/refusal';
import { agreedSheet } from '#domain/customer-view/agreed-sheet';
import { agreementPage, DisplayPage, type AgreementPage } from '#domain/customer-view/display-page';
import { agreedOnScreen, whatTheyGave } from '#domain/customer-view/what-they-wrote';
import type { Incident } from '#domain/incident/state';
import { mayBeTold } from '#domain/incident/talking';
import { eventCrypto } from '../incidents/event-crypto';
import type { PlaybookShelf } from '../playbook/playbook-shelf';
import type { OpenShop } from '../shift/open-shop';
import type { Shop } from '../shift/shop';
import type { PersonRecord } from '../shift/store-records';
import type { Attached, DisplayGiven, Displaying } from './office-calls';

const { sha256 } = eventCrypto;
/** As on the turned screen at the recap: the rows have no aspect of their own. */
const asked = { ask: 'agreed', about: null } as const;

export class CustomersScreen {
  private incident: string | null = null;
  /** Whoever put it there; another person at the desk, or nobody, takes it off. */
  private by: string | null = null;
  private last = '';

  constructor(
    private readonly shop: Shop,
    private readonly shelf: PlaybookShelf,
    private readonly onChange: (shown: Displaying) => void,
  ) {}

  async show(id: string | null): Promise<Answer<null>> {
    if (id === null) {
      this.incident = null;
      return yes(null);
    }
    const desk = this.shop.atTheDesk();
    if (!desk.ok) return desk;
    const { shop, person } = desk.value;
    const found = await shop.book.open(person, id);
    if (!found.ok) return found;
    const { incident } = found.value;
    if (incident.serious) return no({ code: 'notWhenSerious' });
    if (!mayBeTold(incident)) return no({ code: 'authorityNotSeen' });
    const { rows, promises } = await this.page(shop, incident);
    if (rows.length === 0 && promises.length === 0) return no({ code: 'nothingToShow' });
    this.incident = id;
    this.by = person.id;
    return yes(null);
  }

  /** Refused unless it is an answer to exactly what stands there. */
  async answered(given: DisplayGiven): Promise<Answer<Attached>> {
    const desk = this.shop.atTheDesk();
    if (!desk.ok) return desk;
    const shown = await this.shown();
    if (!shown) return no({ code: 'changedMeanwhile' });
    const { shop, person, incident, page } = shown;
    if (page.shown !== given.shown) return no({ code: 'changedMeanwhile' });
    if ('signature' in given) {
      if (page.signature !== 'offered') return no({ code: 'changedMeanwhile' });
      const language = page.words.id;
      const { signature } = given;
      return shop.book.record(person, incident.id, (now) => {
        if (now.state === 'sealed' || now.state === 'void') return no({ code: now.state });
        const sheet = agreedSheet(page);
        const payload = { sheet, shown: given.shown, language, signature, covers: now.heads };
        return yes({ type: 'customerSigned.v1', payload });
      });
    }
    if (!page.answers.includes(given.answer)) return no({ code: 'changedMeanwhile' });
    const at = { ...asked, language: page.words.id };
    const words = { answer: given.answer, text: '' };
    return shop.book.tell(
      person,
      incident.id,
      [...whatTheyGave(incident, at, null, words), ...agreedOnScreen(incident, at, given.answer)],
      [],
    );
  }

  /** After anything that happened: says so where something else stands there now. Never throws. */
  async tell(): Promise<void> {
    const shown = await this.shown().catch(() => null);
    if (!shown) this.incident = null;
    const page = shown?.page ?? this.greeting();
    const now: Displaying = { incident: this.incident, page: DisplayPage.parse(page) };
    const text = JSON.stringify(now);
    if (text === this.last) return;
    this.last = text;
    this.onChange(now);
  }

  private async shown() {
    const { incident: id } = this;
    const desk = this.shop.atTheDesk();
    if (id === null || !desk.ok || desk.value.person.id !== this.by) return null;
    const { shop, person } = desk.value;
    const found = await shop.book.open(person, id);
    if (!found.ok) return null;
    const { incident } = found.value;
    if (incident.serious || !mayBeTold(incident) || incident.state === 'void') return null;
    return { shop, person: person satisfies PersonRecord, incident, page: await this.page(shop, incident) };
  }

  private async page(shop: OpenShop, incident: Incident): Promise<AgreementPage> {
    const under = incident.playbook;
    const own = under && (await this.shelf.playbook(under.name, under.version));
    const branch = shop.branch.setup.name;
    return agreementPage({ incident, branch, playbook: own ?? shop.playbook, sha256 });
  }

  /** While nothing is shown: the branch's greeting. A closed shop says nothing, not even its name. */
  private greeting(): DisplayPage {
    const open = this.shop.whileOpen();
    if (!open) return { kind: 'greeting', branch: '', greeting: '', isSample: false };
    const { name } = open.branch.setup;
    const greeting = open.playbook.notices.greeting.replaceAll('{branch}', name).slice(0, 400);
    return { kind: 'greeting', branch: name, greeting, isSample: this.shop.state().sample !== null };
  }
}
