// The checks of `npm test`, in their order. Budgets in minutes are those that two cores should keep.
import { existsSync, readdirSync } from 'node:fs';
import { inProject, isLinux } from '../prepare/project.mjs';

const cli = {
  tsc: inProject('node_modules/typescript/bin/tsc'),
  eslint: inProject('node_modules/eslint/bin/eslint.js'),
  prettier: inProject('node_modules/prettier/bin/prettier.cjs'),
  vitest: inProject('node_modules/vitest/vitest.mjs'),
  playwright: inProject('node_modules/@playwright/test/cli.js'),
  rows: inProject('scripts/procedure-rows.mjs'),
  playbook: inProject('scripts/playbook-check.mjs'),
};
export const reports = inProject('test-results');

/**
 * `needs`: 'postgres' Debian's database where it can be had · 'build' the app built · 'electron' a runtime and a screen as well.
 * `isSingle`: it keeps one core busy, so that another one may run beside it.
 */
export const steps = [
  { name: 'types', budget: 1.5, isSingle: true, commands: [[cli.tsc, '--build']] },
  { name: 'lint', budget: 1.25, isSingle: true, commands: [[cli.eslint, '.']] },
  {
    name: 'format',
    budget: 1,
    isSingle: true,
    commands: [[cli.prettier, '--check', '--log-level=warn', '.'], [cli.rows]],
  },
  {
    name: 'playbook',
    budget: 0.5,
    isSingle: true,
    commands: existsSync(cli.playbook) ? [[cli.playbook]] : [],
  },
  vitest('unit', 1.25),
  vitest('property', 1.75),
  vitest('fault', 3, 'build'),
  vitest('integration', 3, 'electron'),
  vitest('server', 1.75, 'postgres'),
  playwright('stories', 7, (path) => !path.startsWith('machine')),
  playwright('machine', 2, (path) => path.startsWith('machine')),
];

/** The steps named on the command line ("e2e" is both that open the app), or all of them. */
export function chosen(names) {
  if (names.length === 0) return steps;
  const wanted = names.flatMap((name) => (name === 'e2e' ? ['stories', 'machine'] : [name]));
  const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) return undefined;
  return steps.filter((step) => wanted.includes(step.name));
}

function vitest(name, budget, needs) {
  const report = `${reports}/${name}.json`;
  return {
    name,
    budget,
    needs,
    report,
    kind: 'vitest',
    hasTests: filesIn(`test/${name}`, /\.test\.tsx?$/).length > 0,
    commands: [
      [
        cli.vitest,
        'run',
        '--project',
        name,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ],
    ],
  };
}

function playwright(name, budget, belongs) {
  const report = `${reports}/${name}.json`;
  return {
    name,
    budget,
    needs: 'electron',
    report,
    kind: 'playwright',
    hasTests: filesIn('test/e2e', /\.story\.ts$/).some(belongs),
    commands: [[cli.playwright, 'test', '--project', name, '--reporter=list,json']],
    env: {
      NO_COLOR: undefined, // it sets FORCE_COLOR for its workers, and Node complains about having both
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      // Always the virtual screen: a desktop of one's own would get in the way, and be in the way.
      ...(isLinux && { DISPLAY: '', WAYLAND_DISPLAY: '', XDG_SESSION_TYPE: 'x11' }),
    },
  };
}

function filesIn(folder, pattern) {
  const path = inProject(folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true }).filter((name) => pattern.test(name));
}
