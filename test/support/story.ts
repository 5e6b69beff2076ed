/** What every story gets: Amends to open, folders of a branch that is set up already, and a clean end. */
import { expect, test as base } from '@playwright/test';
import { rm } from 'node:fs/promises';
import { openRecords, enter, type Person } from './branch';
import { layOutBranch } from './branch-home';
import { launchAmends, type Amends, type LaunchOptions } from './launch-amends';
import { withOwnScreen } from './own-screen';
import { tempFolder } from './temp-folder';

interface ForOneStory {
  /** Opens Amends. It is closed at the end of the story, and a story with problems fails. */
  open(options?: LaunchOptions): Promise<Amends>;
  /** The folder of a branch that is set up: Chen (manager), Amira and Ben. Each call answers a fresh one. */
  branchHome(): Promise<string>;
  /** A branch that is set up, opened with its passphrase, and with somebody at the desk. */
  atDesk(person: Person, options?: LaunchOptions): Promise<Amends>;
}
interface ForOneWorker {
  ownScreen: void;
}
export const test = base.extend<ForOneStory, ForOneWorker>({
  ownScreen: [({}, use, worker) => withOwnScreen(worker, use), { scope: 'worker', auto: true }],

  // Playwright wants the braces to see that nothing else is needed.
  branchHome: async ({}, use) => {
    const homes: string[] = [];
    await use(async () => {
      const home = await tempFolder('amends-home');
      await layOutBranch(home);
      homes.push(home);
      return home;
    });
    for (const home of homes) await rm(home, { recursive: true, force: true, maxRetries: 3 });
  },
  open: async ({}, use) => {
    const opened: Amends[] = [];
    await use(async (options) => {
      const amends = await launchAmends(options);
      opened.push(amends);
      return amends;
    });
    for (const amends of opened) await amends.close();
    expect(opened.flatMap(({ problems }) => problems)).toEqual([]);
  },
  atDesk: async ({ open, branchHome }, use) => {
    await use(async (person, options = {}) => {
      const amends = await open({ ...options, home: options.home ?? (await branchHome()) });
      await openRecords(amends.page);
      await enter(amends.page, person);
      return amends;
    });
  },
});

export { expect };
