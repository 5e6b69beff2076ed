/** Opens the built app in a real Electron, in a home folder of its own, for a story to work in. */
import { _electron, test, type ElectronApplication, type Page } from '@playwright/test';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { watchForProblems } from './problems';
import { heldUntilDriven } from './held-until-driven';
import { killTree } from './process-tree';
import { answerSlowly, slowAnswers } from './slow-answers';
import { tempFolder } from './temp-folder';

/** What a keyring, a print queue or another user adds to a launch. */
export interface Surroundings {
  /** Another program than the Electron of node_modules. */
  executablePath?: string;
  /** Chromium's --password-store; without one Playwright chooses "basic". */
  passwordStore?: string;
  /** The folder with package.json and out/. */
  root?: string;
  env?: Record<string, string>;
  args?: string[];
  /** Makes an empty folder that whoever runs the app may write to. */
  makeFolder?: () => Promise<string>;
  /** Whether the app runs as somebody other than root, so with Chromium's sandbox. */
  sandbox?: boolean;
}

export interface LaunchOptions {
  /** An AMENDS_HOME to go on in. Yours to remove; without it the app gets an empty one, removed on close. */
  home?: string;
  args?: string[];
  env?: Record<string, string>;
  /** A keyring, a print queue, an ordinary user: as started by the files beside this one. */
  using?: Surroundings[];
  /** Hosts that may be reached; everything else is cut off from Chromium's network. */
  reachable?: string[];
}

export interface Amends {
  app: ElectronApplication;
  /** The first window. */
  page: Page;
  home: string;
  /** Console errors, policy violations, page errors, crashes, network requests: a story expects `[]`. */
  problems: readonly string[];
  /** What the story causes on purpose is no problem, whenever it is told: before this or after it. */
  expects(problem: RegExp): void;
  /** Everything the main process has written so far. */
  output(): string;
  /** Quits as a person would; the app gets half a minute for it. */
  close(): Promise<void>;
  /** SIGKILL for every process of the app at once, as in a power cut. The home folder stays. */
  kill(): Promise<void>;
}

const project = resolve(import.meta.dirname, '../..');
const isRoot = process.geteuid?.() === 0;

export async function launchAmends(options: LaunchOptions = {}): Promise<Amends> {
  const around: Surroundings = Object.assign({}, ...(options.using ?? []));
  const home = options.home ?? (await (around.makeFolder?.() ?? tempFolder('amends')));
  const sandbox = around.sandbox ?? !isRoot;
  const app = await _electron.launch({
    chromiumSandbox: sandbox,
    ...(around.executablePath && { executablePath: around.executablePath }),
    cwd: around.root ?? project,
    args: [
      ...(around.executablePath ? await heldUntilDriven(around.passwordStore) : []),
      around.root ?? project,
      cutOff(options.reachable ?? []),
      ...(options.using ?? []).flatMap((one) => one.args ?? []),
      ...(options.args ?? []),
    ],
    env: {
      ...inherited(),
      ...Object.assign({}, ...(options.using ?? []).map((one) => one.env)),
      AMENDS_HOME: home,
      ...options.env,
    },
  });
  const { problems, note, expects, output } = watchForProblems(app, options.reachable ?? []);
  const page = await app.firstWindow();
  // Main reads the rest of its code behind the first screen; while it does, its answers to `app.evaluate` may get lost.
  await page.waitForLoadState('domcontentloaded');
  await page.evaluate(`window.amends.ask('shift.awake', {})`);
  if (slowAnswers > 0) await answerSlowly(app, slowAnswers);
  const pid = app.process().pid!;
  const exited = new Promise<void>((done) => app.once('close', () => done()));

  return {
    app,
    page,
    home,
    ...{ problems, expects, output },
    async close() {
      await keepLastScreen(page);
      const inTime = await Promise.race([app.close().then(() => true), after(30_000)]);
      if (!inTime) {
        note('The app did not close within thirty seconds and was killed.');
        await killTree(pid);
      }
      if (!options.home) await rm(home, { recursive: true, force: true, maxRetries: 3 });
    },
    async kill() {
      await killTree(pid);
      await exited;
    },
  };
}

function inherited(): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _, NODE_OPTIONS: __, ...env } = process.env;
  return env as Record<string, string>;
}

/** Chromium then finds no host by name or number, apart from the ones named. */
function cutOff(reachable: string[]) {
  return `--host-resolver-rules=${['MAP * ~NOTFOUND', ...reachable.map((host) => `EXCLUDE ${host}`)].join(', ')}`;
}

/** Of a story that has failed, the last thing that was to be seen goes beside its results. */
async function keepLastScreen(page: Page) {
  const info = test.info();
  if (info.errors.length === 0 || page.isClosed()) return;
  await page.screenshot({ path: info.outputPath('last-screen.png'), timeout: 5_000 }).catch(() => undefined);
}

function after(ms: number) {
  return new Promise<false>((done) => setTimeout(() => done(false), ms).unref());
}
