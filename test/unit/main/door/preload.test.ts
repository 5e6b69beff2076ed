import { resolveConfig } from 'electron-vite';
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { callsOf, noticesOf, type WindowRole } from '#contract/channels';
import { everyCall } from './recording-door';

const project = resolve(import.meta.dirname, '../../../..');
const outDir = mkdtempSync(join(tmpdir(), 'amends-preload-'));

beforeAll(async () => {
  const { config } = await resolveConfig({ root: project, logLevel: 'silent' }, 'build', 'production');
  const { preload } = config!;
  await build({ ...preload, logLevel: 'silent', build: { ...preload!.build, outDir, emptyOutDir: true } });
}, 30_000);

describe('the preloads, as they are built', () => {
  it('are one file per window, each on its own', () => {
    expect(readdirSync(outDir).sort()).toEqual(
      Object.keys(callsOf)
        .map((role) => `${role}.cjs`)
        .sort(),
    );
  });

  for (const role of Object.keys(callsOf) as WindowRole[]) {
    it(`${role}: CommonJS, under 5 KB, and needs nothing but Electron`, () => {
      const file = join(outDir, `${role}.cjs`);
      const code = readFileSync(file, 'utf8');
      expect(statSync(file).size).toBeLessThan(5_000);
      expect([...code.matchAll(/require\(["'`]([^"'`]+)["'`]\)/g)].map((found) => found[1])).toEqual([
        'electron',
      ]);
      expect(code).not.toMatch(/^\s*(import|export)\b/m);
    });

    it(`${role}: gives the page two functions, and its own names only`, async () => {
      const { page, sent, listening } = load(join(outDir, `${role}.cjs`));
      expect(Object.keys(page)).toEqual(['ask', 'on']);
      for (const name of everyCall) {
        sent.length = 0;
        const answer = await page.ask(name, {});
        const isOwn = (callsOf[role] as readonly string[]).includes(name);
        expect(sent).toEqual(isOwn ? [name] : []);
        if (!isOwn) expect(answer).toEqual({ ok: false, refusal: { code: 'notForThisWindow' } });
      }
      for (const name of ['', '__proto__', 'toString', 'ELECTRON_BROWSER_REQUIRE', 'app.quit']) {
        sent.length = 0;
        await page.ask(name, {});
        page.on(name, () => undefined);
        expect(sent).toEqual([]);
      }
      expect(listening.size).toBe(0);
      for (const notice of noticesOf[role]) {
        const heard: unknown[] = [];
        const stop = page.on(notice, (...told: unknown[]) => heard.push(told));
        listening.get(notice)!({ sender: 'never for the page' }, 'told');
        expect(heard).toEqual([['told']]);
        stop();
        expect(listening.has(notice)).toBe(false);
      }
    });
  }

  it('answer by a value also when an argument can’t be copied', async () => {
    const { page } = load(join(outDir, 'desk.cjs'), () =>
      Promise.reject(new Error('An object could not be cloned.')),
    );
    expect(await page.ask('app.state', {})).toEqual({ ok: false, refusal: { code: 'notValid', field: '' } });
  });
});

interface Bridge {
  ask(name: string, args: unknown): Promise<unknown>;
  on(name: string, listener: (...told: unknown[]) => void): () => void;
}

/** Runs the built file with the three functions of Electron that it uses. */
function load(file: string, invoke = () => Promise.resolve({ ok: true, value: null } as unknown)) {
  const exposed: Record<string, Bridge> = {};
  const sent: string[] = [];
  const listening = new Map<string, (event: unknown, value: unknown) => void>();
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, bridge: Bridge) => (exposed[name] = bridge) },
    ipcRenderer: {
      invoke: (name: string) => (sent.push(name), invoke()),
      on: (name: string, hear: (event: unknown, value: unknown) => void) => listening.set(name, hear),
      off: (name: string) => listening.delete(name),
    },
  };
  new Function('require', 'exports', 'module', readFileSync(file, 'utf8'))(() => electron, {}, {});
  expect(Object.keys(exposed)).toEqual(['amends']);
  return { page: exposed['amends']!, sent, listening };
}
