import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const project = resolve(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(join(project, path), 'utf8');
const rows = read('docs/security-checklist.md')
  .split('\n')
  .filter((line) => /^\| +\d+ +\|/.test(line));
const all = readdirSync(join(project, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(story|test)\.ts$/.test(name))
  .map((name) => [basename(name, '.ts'), read(join('test', name))] as const);
const tests = new Map(all);

describe('docs/security-checklist.md', () => {
  it('has all twenty items, each with a test that is there under the name it is given', () => {
    expect(rows.map((row) => Number(/\d+/.exec(row)![0]))).toEqual(
      Array.from({ length: 20 }, (_, at) => at + 1),
    );
    for (const row of rows) {
      const named = row
        .split('|')[4]!
        .split(';')
        .flatMap((part) => {
          const [file, ...titles] = part.split(/: (?=")|(?<="), (?=")/);
          return titles.map((title) => ({ file: file!.trim(), title: title.trim().replace(/^"|"$/g, '') }));
        });
      expect(named.length, row).toBeGreaterThan(0);
      for (const { file, title } of named) expect(tests.get(file), `${file}: ${title}`).toContain(title);
    }
  });

  it('names no test beyond the list that isn’t there', () => {
    const beyond = read('docs/security-checklist.md')
      .split('\n')
      .filter((line) => line.startsWith('- '));
    const named = beyond.flatMap((line) =>
      [...line.matchAll(/([a-z-]+\.(?:test|story)): ((?:"[^"]+"(?:, )?)+)/g)].flatMap(([, file, titles]) =>
        [...titles!.matchAll(/"([^"]+)"/g)].map(([, title]) => ({ file: file!, title: title! })),
      ),
    );
    expect(named.length).toBeGreaterThanOrEqual(9);
    const of = (file: string) => all.filter(([name]) => name === file).map(([, text]) => text);
    for (const { file, title } of named) expect(of(file).join('\n'), `${file}: ${title}`).toContain(title);
  });

  it('item 16: one exact version of Electron is named, and the lock file holds the same', () => {
    const { devDependencies } = JSON.parse(read('package.json'));
    const { packages } = JSON.parse(read('package-lock.json'));
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Number.parseInt(devDependencies.electron, 10)).toBeGreaterThanOrEqual(45);
    expect(packages['node_modules/electron'].version).toBe(devDependencies.electron);
    expect(packages['node_modules/electron'].integrity).toMatch(/^sha512-/);
  });
});
