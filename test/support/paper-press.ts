/** Prints pages with the real windows, door and printing in a real Electron, without the rest of the app. */
import { _electron, type ElectronApplication } from 'playwright';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build, type InlineConfig } from 'vite';
import react from '@vitejs/plugin-react';
import type { PaperPage } from '#contract/paper';
import { reportOf, type JobLine } from '#contract/printing';
import { needsVirtualScreen, startVirtualScreen } from './virtual-screen';
import type { PaperHarness } from './paper-harness';
import { watchForProblems } from './problems';
import { sharedTempFolder, tempFolder } from './temp-folder';

export interface PaperPress {
  app: ElectronApplication;
  folder: string;
  /** Errors, policy violations and requests of the printing windows: expected to stay empty. */
  problems: string[];
  /** Under each id the page that the office answers; `recovery` is the recovery sheet. */
  put(pages: Record<string, PaperPage>): Promise<void>;
  /** Asks what the desk would ask. */
  ask: PaperHarness['ask'];
  /** What was asked so far and how long the answers took, for a failing test: the newest twenty. */
  asked(): string[];
  noted(): Promise<PaperHarness['noted']>;
  /** What the desk was told of a run of reports. */
  progress(): Promise<PaperHarness['progress']>;
  /** Waits until the newest job stands like this (at most ten seconds), and answers it. */
  job(state: JobLine['state'], trouble?: JobLine['trouble']): Promise<JobLine>;
  /** Somebody comes to the desk, or leaves it. */
  atDesk(isHere: boolean): Promise<void>;
  /** The person answers the save dialog with this path; null cancels it. */
  saveTo(path: string | null): Promise<void>;
  /** Saves the page's PDF and answers its path. */
  pdf(page: PaperPage, name: string): Promise<string>;
  close(): Promise<void>;
}

const project = resolve(import.meta.dirname, '../..');
const at = (path: string) => join(project, path);

/** Built once for all tests of a process, with and without the page that is looked at. */
const built = new Map<boolean, Promise<string>>();

/** @param looks whether somebody looks at pages before they are printed: that page takes longest to build */
export async function openPaperPress(
  env: Record<string, string> = {},
  { looks = false } = {},
): Promise<PaperPress> {
  const folder = await tempFolder('amends-paper');
  const building =
    built.get(looks) ?? sharedTempFolder('amends-press').then((out) => buildHarness(out, looks));
  built.set(looks, building);
  const out = await building;
  await writeFile(join(folder, 'pages.json'), '{}');
  const screen = needsVirtualScreen ? await startVirtualScreen() : null;
  const { ELECTRON_RUN_AS_NODE: _, NODE_OPTIONS: __, ...inherited } = process.env as Record<string, string>;
  const app = await _electron.launch({
    chromiumSandbox: process.geteuid?.() !== 0,
    args: [join(out, 'main/harness.js')],
    env: { ...inherited, ...(screen && { DISPLAY: screen.display }), PAPER_HARNESS: folder, ...env },
  });
  const { problems } = watchForProblems(app, []);
  const asked: Asked[] = [];
  const press: PaperPress = {
    asked: () =>
      asked
        .slice(-20)
        .map(({ name, from, took }) =>
          took === null ? `${name}: none for ${Date.now() - from} ms` : `${name}: ${took} ms`,
        ),
    app,
    folder,
    problems,
    put: (pages) => writeFile(join(folder, 'pages.json'), JSON.stringify(pages)),
    ask: (name, args) =>
      answered(
        asked,
        name,
        app.evaluate(
          (_electronModule, [call, given]) => {
            const { paperHarness } = globalThis as unknown as { paperHarness: PaperHarness };
            return paperHarness.ask(call as never, given as never);
          },
          [name, args] as const,
        ),
      ) as never,
    noted: () =>
      app.evaluate(() => (globalThis as unknown as { paperHarness: PaperHarness }).paperHarness.noted),
    progress: () =>
      app.evaluate(() => (globalThis as unknown as { paperHarness: PaperHarness }).paperHarness.progress),
    atDesk: (isHere) =>
      app.evaluate((_electronModule, here) => {
        const { paperHarness } = globalThis as unknown as { paperHarness: PaperHarness };
        paperHarness.isHere.value = here;
        if (here) paperHarness.look();
      }, isHere),
    async job(state, trouble = null) {
      for (const until = Date.now() + 60_000; ;) {
        const lines = await press.ask('printQueue.list', {});
        const newest = lines.ok ? lines.value[0] : undefined;
        if (newest?.state === state && newest.trouble === trouble) return newest;
        if (Date.now() > until) throw new Error(`it stands like this: ${JSON.stringify(newest)}`);
        await pause(100);
      }
    },
    saveTo: (path) =>
      app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = ((...asked: object[]) => {
          Object.assign(dialog, { asked: asked.at(-1) });
          return Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
        }) as never;
      }, path),
    async pdf(page, name) {
      const file = join(folder, `${name}.pdf`);
      await press.put({ [name]: page });
      await press.saveTo(file);
      const paper = page.kind === 'slip' ? ({ kind: 'slip', id: name } as const) : reportOf(name);
      const answer = await press.ask('paper.savePdf', { paper });
      if (!answer.ok || answer.value.file !== file) throw new Error(JSON.stringify(answer));
      return file;
    },
    async close() {
      await app.close();
      await screen?.stop();
    },
  };
  await app.evaluate(({ app: electron }) => electron.whenReady());
  return press;
}

interface Asked {
  name: string;
  from: number;
  /** Milliseconds; null: not answered yet. */
  took: number | null;
}
/** A test that ends at its own limit doesn't say what it waited for. */
async function answered<T>(asked: Asked[], name: string, answer: Promise<T>): Promise<T> {
  const one: Asked = { name, from: Date.now(), took: null };
  asked.push(one);
  return answer.finally(() => (one.took = Date.now() - one.from));
}

async function buildHarness(out: string, looks: boolean): Promise<string> {
  const shared: InlineConfig = { configFile: false, logLevel: 'error' };
  const node = (input: Record<string, string>, to: string, format: 'es' | 'cjs', names: string) =>
    build({
      ...shared,
      root: project,
      ssr: { noExternal: true, external: ['electron'] },
      build: {
        ...{ ssr: true, target: 'node20.18', outDir: join(out, to), emptyOutDir: true },
        rolldownOptions: { input, output: { format, entryFileNames: names } },
      },
    });
  await writeFile(join(out, 'package.json'), '{"type":"module"}');
  await node({ harness: at('test/support/paper-harness.ts') }, 'main', 'es', '[name].js');
  await node({ paper: at('src/preload/paper.ts') }, 'preload', 'cjs', '[name].cjs');
  await build({
    ...shared,
    root: at('src/renderer'),
    plugins: [react()],
    build: {
      ...{ target: 'chrome130', outDir: join(out, 'renderer'), emptyOutDir: true },
      rolldownOptions: {
        input: {
          paper: at('src/renderer/paper.html'),
          ...(looks && { look: at('src/renderer/look.html') }),
        },
      },
    },
  });
  return out;
}
