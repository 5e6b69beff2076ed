// `npm test`: prepares this machine, then runs every check to its end, so that one run tells everything.
// `npm test -- unit lint` runs only what is named.
import { mkdirSync } from 'node:fs';
import { report } from './checks/report.mjs';
import { runSteps } from './checks/run-steps.mjs';
import { chosen, reports, steps } from './checks/steps.mjs';
import { prepareBuild } from './prepare/build.mjs';
import { electronProgram, electronVersions, prepareElectron } from './prepare/electron-runtime.mjs';
import { prepareNpmPackages } from './prepare/npm-packages.mjs';
import { duration, endWith, say } from './prepare/say.mjs';
import { prepareSystemPackages } from './prepare/system-packages.mjs';

const prepareBudget = 4 * 60_000;

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  endWith(error);
}

async function main(names) {
  const wanted = chosen(names);
  if (!wanted) {
    say(`There is no such check. There are: ${steps.map((step) => step.name).join(', ')}, e2e.`);
    return 64;
  }
  mkdirSync(reports, { recursive: true });
  const results = [...(await prepare(wanted)), ...(await runSteps(wanted))];
  const opened = results.some((result) => result.opened);
  return report({ results, versions: opened && electronProgram() ? electronVersions() : undefined });
}

/** What a step needs and can't be had is a failure of its own; the checks that can do without still run. */
async function prepare(wanted) {
  const needs = (what) => wanted.some((step) => step.needs === what);
  const began = performance.now();
  const results = [];
  await prepareNpmPackages();
  if (needs('electron') || needs('postgres')) {
    await part('system packages', () => prepareSystemPackages({ forTests: true }));
  }
  if (needs('electron')) await part('Electron', prepareElectron);
  if (needs('electron') || needs('build')) await part('build', () => prepareBuild());
  const ms = performance.now() - began;
  if (ms > 1.5 * prepareBudget) {
    fail('preparation', ms, `it took ${duration(ms)}; its budget of 4 min is passed by more than half`);
  }
  return results;

  async function part(name, work) {
    const started = performance.now();
    await work().catch((error) => fail(name, performance.now() - started, error.message));
  }
  function fail(name, ms, note) {
    results.push({ name, passed: 0, failed: 1, ms, notes: [note] });
  }
}
