/** The styles as they are built: a shorthand that comes to stand behind its own longhand takes it back, and no source shows it. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../../src/renderer');
/** As electron.vite.config.ts builds them. */
async function builtRules(): Promise<string[]> {
  const sheets = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.css'),
  );
  const input = Object.fromEntries(sheets.map((path, at) => [`sheet${at}`, join(root, path)]));
  const built = await build({
    ...{ configFile: false, logLevel: 'silent', root },
    build: {
      write: false,
      minify: true,
      target: 'chrome130',
      assetsInlineLimit: 0,
      rolldownOptions: { input },
    },
  });
  const files = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const css = files.flatMap((file) =>
    file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [],
  );
  return css.flatMap((text) => [...text.matchAll(/\{([^{}]*)\}/g)].map(([, rule = '']) => rule));
}
const takesBack = (rule: string) => {
  const names = rule.split(';').map((one) => one.split(':', 1)[0]?.trim() ?? '');
  const before = names.slice(0, Math.max(0, names.lastIndexOf('font')));
  return before.some((name) => name.startsWith('font-') || name === 'line-height');
};

test('figures stand under each other on paper and screen: no rule takes back what it says of its letters', async () => {
  const rules = await builtRules();
  const tabular = rules.filter((rule) => rule.includes('tabular-nums'));
  // The sheet, the roll and the slip among them.
  expect(tabular.length).toBeGreaterThan(6);
  expect(rules.filter(takesBack)).toEqual([]);
  expect(takesBack('color:red;font-variant-numeric:tabular-nums;font:14px/1.35 sans-serif')).toBe(true);
}, 60_000);
