// `npm run test:long`: the fault tests with the figures that are too long for every run: 5,000 killed processes,
// a million journal records and many more power cuts.
import { spawnSync } from 'node:child_process';
import { inProject } from './prepare/project.mjs';

const { status } = spawnSync(
  process.execPath,
  [inProject('node_modules/vitest/vitest.mjs'), 'run', '--project', 'fault', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: { ...process.env, AMENDS_KILLS: '5000', AMENDS_POWER_CUTS: '20000', AMENDS_RECORDS: '1000000' },
  },
);
process.exitCode = status ?? 1;
