/**
 * A member of staff at the counter. Does what people do there by the names they read, and counts what it costs them:
 * every press of a button, tile or answer and every "Continue" by key is a tap; typing is none.
 */
import { expect, type Locator, type Page } from '@playwright/test';

type Name = string | RegExp;
type Where = Page | Locator;

/** How somebody presses what they see. */
export interface Hand {
  press(target: Locator): Promise<void>;
}
/** As long as a quick person’s press: what moves between press and release loses it, and only so is it seen. */
const mouse: Hand = { press: (target) => target.click({ delay: 30 }) };

export class Counter {
  taps = 0;

  constructor(
    readonly page: Page,
    private readonly hand: Hand = mouse,
  ) {}

  /** Ctrl+N at the desk: ready to type at once. Whoever has just left a page presses it once the desk stands there. */
  async beginComplaint(): Promise<Locator> {
    await expect(this.page.getByRole('button', { name: 'New complaint' })).toBeVisible();
    await this.page.keyboard.press('Control+n');
    const words = this.page.getByLabel('In their words');
    await expect(words).toBeFocused();
    // Keys are kept in their order until the page stands. A letter that this keyboard hasn't, such as ’, comes in by no key.
    await this.page.evaluate(nextFrames, 3);
    return words;
  }

  async press(name: Name, where: Where = this.page) {
    this.taps += 1;
    await this.hand.press(where.getByRole('button', { name, ...exactly(name) }));
  }

  /** One of a few answers. It shows as chosen only once it is recorded. */
  async choose(name: Name, where: Where = this.page) {
    this.taps += 1;
    const answer = where.getByRole('radio', { name, ...exactly(name) });
    await this.hand.press(answer);
    await expect(answer).toBeChecked();
  }

  /** An answer that is recorded and goes on by itself. */
  async answer(name: Name, where: Where = this.page) {
    this.taps += 1;
    await this.hand.press(where.getByRole('radio', { name, ...exactly(name) }));
  }

  async tick(name: Name, where: Where = this.page) {
    this.taps += 1;
    const box = where.getByRole('checkbox', { name });
    await this.hand.press(box);
    await expect(box).toBeChecked();
  }

  /** Any other thing that one press does. */
  async tap(role: 'checkbox' | 'radio' | 'searchbox', name: Name, where: Where = this.page) {
    this.taps += 1;
    await this.hand.press(where.getByRole(role, { name, ...exactly(name) }));
  }

  async goOn() {
    this.taps += 1;
    await this.page.keyboard.press('Control+Enter');
  }

  async write(label: Name, text: string, where: Where = this.page) {
    await where.getByRole('textbox', { name: label }).fill(text);
  }

  /** Into a field that is pressed first, as a keyboard on the screen would type it. */
  async type(field: Locator, text: string) {
    await this.hand.press(field);
    await expect(field).toBeFocused();
    await this.page.keyboard.insertText(text);
  }

  /** F3: a new step is there once its heading is, and the heading has the focus. */
  async arriveAt(heading: Name) {
    await expect(this.page.getByRole('heading', { level: 1, name: heading })).toBeFocused();
  }

  /** That page is there; the focus may be in a field of it, as after turning the view. */
  async pageIs(heading: Name) {
    await expect(this.page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  }

  /** By what it is about: the part of the screen that is on that aspect. */
  part(about: Name): Locator {
    return this.page.getByRole('main').getByRole('region', { name: about });
  }

  async saved() {
    await expect(this.page.getByRole('status').filter({ hasText: /^Saved \d\d:\d\d$/ })).toBeVisible();
  }
}

/** In the page: resolves after so many of its frames. */
async function nextFrames(count: number) {
  for (let left = count; left > 0; left -= 1) await new Promise((done) => requestAnimationFrame(done));
}

/** "Yes" is not "Yes, that's it". */
function exactly(name: Name) {
  return typeof name === 'string' ? { exact: true } : {};
}
