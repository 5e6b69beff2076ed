// `npm run load`: simulated desks against a real register with its own PostgreSQL; docs/scale.md reckons with its figures.
//   --branches N (25)  --desks N of each branch (2)  --seconds N (60)  --pause MS between a desk's pushes, in the mean (500;
//   0: as fast as they go)  --json FILE
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { inProject, isLinux } from './prepare/project.mjs';
import { openly } from './prepare/run.mjs';
import { endWith, say } from './prepare/say.mjs';
import { prepareServer, serverProgram } from './prepare/server-build.mjs';

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  endWith(error);
}

async function main(args) {
  if (!isLinux) {
    say('What programs use is read from /proc, so this runs on Linux only.');
    return 64;
  }
  await prepareServer();
  mkdirSync(inProject('out'), { recursive: true });
  const out = mkdtempSync(inProject('out/load-'));
  try {
    await bundle(out);
    const { code } = await openly(process.execPath, [join(out, 'load.mjs'), ...args], {
      env: { AMENDS_SERVER: serverProgram },
    });
    return code;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

function bundle(outDir) {
  return build({
    root: inProject('.'),
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: inProject('test/load/load.ts'),
      outDir,
      target: 'node20.18',
      rolldownOptions: { output: { entryFileNames: 'load.mjs', format: 'es' } },
    },
  });
}
