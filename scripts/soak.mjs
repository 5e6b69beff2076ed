// The soak of `npm run test:long -- soak`: builds the register, the desks' program and what drives them, and runs it.
//   AMENDS_SOAK_MINUTES=30  AMENDS_SOAK_SEED=N to have the same chance again
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { inProject } from './prepare/project.mjs';
import { openly } from './prepare/run.mjs';
import { endWith } from './prepare/say.mjs';
import { prepareServer, serverProgram } from './prepare/server-build.mjs';

try {
  process.exitCode = await main();
} catch (error) {
  endWith(error);
}

async function main() {
  await prepareServer();
  mkdirSync(inProject('out'), { recursive: true });
  const out = mkdtempSync(inProject('out/soak-'));
  try {
    await bundle(out);
    const env = {
      SOAK_SERVER: serverProgram,
      SOAK_DESK: join(out, 'desk-program.js'),
      SOAK_PLAYBOOKS: inProject('resources/playbooks'),
    };
    return (await openly(process.execPath, [join(out, 'soak.js')], { env })).code;
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
      ssr: true,
      outDir,
      target: 'node20.18',
      rolldownOptions: {
        input: ['soak', 'desk-program'].map((name) => inProject(`test/soak/${name}.ts`)),
        output: { entryFileNames: '[name].js', format: 'es' },
      },
    },
  });
}
