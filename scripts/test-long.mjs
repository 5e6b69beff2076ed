// `npm run test:long`: the tests with the figures that are too long for every run: 5,000 killed processes, 5,000 power
// cuts at random, a million journal records, 20,000 mishaps of a network, three desks and their register 10,000 times, and
// half an hour of four desks with a real register while everything fails that can. In pieces, each a run of its own, so
// that one that fails is named and can be repeated: `npm run test:long -- A1-7 B8 soak`.
import { spawnSync } from 'node:child_process';
import { inProject } from './prepare/project.mjs';
import { duration, say } from './prepare/say.mjs';

const kills = pieces('A1', 20, 'fault/vault-killed', { AMENDS_KILLS: '250' });
const cuts = pieces('A3', 8, 'fault/vault-power-loss', { AMENDS_POWER_CUTS: '625' });
const desks = pieces('C1', 20, 'property/courier-model', { AMENDS_DESK_RUNS: '500' });
const nonces = [{ name: 'B8', file: 'fault/vault-nonces', env: { AMENDS_RECORDS: '1000000' } }];
const mishaps = [{ name: 'C2', file: 'server/chaos', env: { AMENDS_MISHAPS: '20000' } }];
const soak = [{ name: 'soak', script: 'scripts/soak.mjs', env: {} }];
const all = [...nonces, ...mishaps, ...soak, ...cuts, ...kills, ...desks];

function pieces(name, count, file, env) {
  return Array.from({ length: count }, (_, at) => ({ name: `${name}-${at + 1}`, file, env }));
}

const names = process.argv.slice(2);
const unknown = names.filter((name) => !all.some((piece) => piece.name === name));
if (unknown.length > 0) {
  say(`There is no piece ${unknown.join(', ')}. There are: ${all.map(({ name }) => name).join(', ')}.`);
  process.exit(64);
}

function testOf({ file }) {
  const vitest = inProject('node_modules/vitest/vitest.mjs');
  const [project] = file.split('/');
  return [vitest, 'run', '--project', project, '--reporter', 'dot', inProject(`test/${file}.test.ts`)];
}

const failed = [];
const began = performance.now();
for (const piece of all.filter(({ name }) => names.length === 0 || names.includes(name))) {
  const { name, env } = piece;
  const started = performance.now();
  const { status } = spawnSync(process.execPath, piece.script ? [inProject(piece.script)] : testOf(piece), {
    ...{ cwd: inProject('.'), stdio: 'inherit', env: { ...process.env, ...env } },
  });
  if (status !== 0) failed.push(name);
  say(`${name}: ${status === 0 ? 'passed' : 'FAILED'} after ${duration(performance.now() - started)}`);
}
say(
  `${failed.length === 0 ? 'All passed' : `Failed: ${failed.join(', ')}`}, ${duration(performance.now() - began)}.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
