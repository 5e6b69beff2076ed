// `npm run test:cluster`: the register over several machines, all of them on loopback here. "proxy": two instances behind
// haproxy; "patroni": three PostgreSQL nodes under Patroni and etcd, and their primary killed. Name one to run it alone.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpackDebian } from './prepare/debian-programs.mjs';
import { inProject } from './prepare/project.mjs';
import { openly } from './prepare/run.mjs';
import { endWith, say } from './prepare/say.mjs';
import { prepareServer } from './prepare/server-build.mjs';

const packages = { proxy: ['haproxy'], patroni: ['haproxy', 'patroni', 'etcd-server', 'postgresql'] };

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  endWith(error);
}

async function main(names) {
  const wanted = names.length > 0 ? names : Object.keys(packages);
  if (wanted.some((name) => !packages[name])) {
    say(`There is no such part. There are: ${Object.keys(packages).join(', ')}.`);
    return 64;
  }
  await prepareServer();
  const programs = mkdtempSync(join(tmpdir(), 'amends-cluster-programs-'));
  chmodSync(programs, 0o755);
  try {
    await unpackDebian([...new Set(wanted.flatMap((name) => packages[name]))], programs);
    const vitest = inProject('node_modules/vitest/vitest.mjs');
    const files = wanted.map((name) => inProject(`test/cluster/${name}.test.ts`));
    const args = [vitest, 'run', '--project', 'cluster', '--disable-console-intercept', '--maxWorkers=1'];
    const { code } = await openly(process.execPath, [...args, ...files], {
      cwd: inProject('.'),
      env: { AMENDS_CLUSTER_PROGRAMS: programs },
    });
    return code;
  } finally {
    rmSync(programs, { recursive: true, force: true });
  }
}
