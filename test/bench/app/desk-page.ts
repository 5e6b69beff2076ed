// A desk in a real Electron, worked at by keys, with a stop-watch inside its page.
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { reportOf } from '../../../src/contract/printing';
import { amira, passphrase } from '../made/made-branch';
import { project } from './start';

/** What the page itself saw of its keys. */
export interface Waits {
  /** Milliseconds from each key to the moment when the page could look at it. */
  keys: number[];
  /** Milliseconds of everything that kept the page from answering for more than 50. */
  longTasks: number[];
}

export class DeskPage {
  private constructor(
    private readonly app: ElectronApplication,
    readonly page: Page,
  ) {}

  static async at(home: string): Promise<DeskPage> {
    const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env as Record<string, string>;
    const app = await _electron.launch({
      ...{ cwd: project, args: [project], chromiumSandbox: process.geteuid?.() !== 0 },
      env: { ...env, AMENDS_HOME: home },
    });
    const page = await app.firstWindow();
    const desk = new DeskPage(app, page);
    await page.getByLabel('Keyholder’s passphrase').waitFor();
    await page.evaluate(watchKeys);
    return desk;
  }

  /** Milliseconds from Enter behind the passphrase to the tiles; keys go on being typed meanwhile. */
  async open(): Promise<number> {
    await this.page.getByLabel('Keyholder’s passphrase').fill(passphrase);
    await this.watchFor(hasHeading('Who is at the desk?'), 'Enter');
    await this.page.keyboard.press('Enter');
    let isThere = false;
    const done = this.took().then((took) => ((isThere = true), took));
    for (let keys = 0; !isThere; keys += 1) {
      if (keys > 2_000) throw new Error(`the records never opened: ${await this.page.innerText('body')}`);
      await this.page.keyboard.press('Shift');
      await this.page.waitForTimeout(10);
    }
    return done;
  }

  /** Milliseconds from the last digit of the PIN to the desk with its list. */
  async enter(who = amira): Promise<number> {
    await this.page.getByRole('radio', { name: who.name }).check();
    await this.page.getByLabel('PIN', { exact: true }).focus();
    const last = who.pin.at(-1)!;
    await this.page.keyboard.type(who.pin.slice(0, -1));
    await this.watchFor(`document.querySelectorAll('[role="row"]').length > 1`, last);
    await this.page.keyboard.press(last);
    return this.took();
  }

  /** Milliseconds from Ctrl+N to the caret in the listening field; then back to the desk. */
  async listen(): Promise<number> {
    await this.watchFor(`document.activeElement?.tagName === 'TEXTAREA'`, 'n');
    await this.page.keyboard.press('Control+n');
    const took = await this.took();
    await this.page.getByRole('button', { name: 'Desk', exact: true }).click();
    await this.page.getByRole('button', { name: 'New complaint' }).waitFor();
    return took;
  }

  async typing(work: () => Promise<void>): Promise<Waits> {
    await this.page.evaluate('Object.assign(benchWaits, { keys: [], longTasks: [] })');
    await work();
    return this.waits();
  }

  waits(): Promise<Waits> {
    return this.page.evaluate('benchWaits') as Promise<Waits>;
  }

  /** Of the newest complaints that are filed, so many ids. */
  filed(count: number): Promise<string[]> {
    return this.page.evaluate(`(async () => {
      const { packed } = await amends.ask('register.list', { state: 'sealed', limit: ${count} });
      return JSON.parse(packed).value.items.map(({ id }) => id);
    })()`) as Promise<string[]>;
  }

  /** The system's own dialog, which nobody is there to answer. */
  saveTo(path: string): Promise<void> {
    return this.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
  }

  /** Milliseconds from asking for a report's PDF until it is on disk and noted. */
  savesPdf(report: string): Promise<number> {
    const paper = JSON.stringify(reportOf(report));
    return this.page.evaluate(`(async () => {
      const began = performance.now();
      const answer = await amends.ask('paper.savePdf', { paper: ${paper} });
      if (!answer.ok) throw new Error(answer.refusal.code);
      return performance.now() - began;
    })()`) as Promise<number>;
  }

  async toRegister(): Promise<void> {
    await this.page.keyboard.press('Control+f');
    await this.page.getByRole('searchbox', { name: 'Find a complaint' }).press('Enter');
    await this.page.getByRole('button', { name: 'Print all of these' }).waitFor();
  }

  /** The menu of the register is open, and what waits for the end of the run is in the page: looking for words on it from
   *  here, again and again, would be the page's own work, and be measured with it. */
  async beforeSavingAll(): Promise<void> {
    await this.page.getByRole('button', { name: 'Print all of these' }).click();
    await this.page.getByRole('menuitem', { name: 'As one PDF' }).waitFor();
    await this.page.evaluate(`void (globalThis.benchRun = new Promise((done) =>
      amends.on('printAll.changed', (run) => run === null && done())))`);
  }

  /** By that menu, with its progress on the screen. */
  async savesAll(): Promise<void> {
    await this.page.getByRole('menuitem', { name: 'As one PDF' }).click();
    await this.page.evaluate('benchRun');
  }

  async saidSaved(count: number): Promise<void> {
    await this.page.getByText(`${count} reports saved as one PDF.`).waitFor();
  }

  /** Milliseconds between each two frames that the page drew during the work. */
  async frames(work: () => Promise<void>): Promise<number[]> {
    await this.page.evaluate(`globalThis.benchFrames = [];
      globalThis.benchLast = null;
      globalThis.benchWatch ??= (requestAnimationFrame(function look(now) {
        if (benchLast !== null) benchFrames.push(now - benchLast);
        benchLast = now;
        requestAnimationFrame(look);
      }), true)`);
    await work();
    return this.page.evaluate('benchFrames') as Promise<number[]>;
  }

  /** Without waiting for anything to be tidied: it is a copy. */
  async close(): Promise<void> {
    await this.app.close();
  }

  /** Starts the stop-watch inside the page: see `took`. */
  private watchFor(isThere: string, key: string): Promise<void> {
    return this.page.evaluate(`void (globalThis.benchTook = new Promise((done) => {
      let from = null;
      const noted = (event) => {
        if (event.key === ${JSON.stringify(key)}) from ??= event.timeStamp;
      };
      addEventListener('keydown', noted, true);
      const look = () => {
        if (from === null || !(${isThere})) return requestAnimationFrame(look);
        removeEventListener('keydown', noted, true);
        done(performance.now() - from);
      };
      look();
    }))`);
  }

  /** Milliseconds from the key's own time to the first frame in which the page is as wished. */
  private took(): Promise<number> {
    return this.page.evaluate('benchTook') as Promise<number>;
  }
}

const hasHeading = (text: string) =>
  `[...document.querySelectorAll('h1, h2')].some((one) => one.textContent.trim() === ${JSON.stringify(text)})`;

const watchKeys = `(() => {
  globalThis.benchWaits = { keys: [], longTasks: [] };
  addEventListener('keydown', ({ timeStamp }) => benchWaits.keys.push(performance.now() - timeStamp), true);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) benchWaits.longTasks.push(duration);
  }).observe({ type: 'longtask' });
})()`;
