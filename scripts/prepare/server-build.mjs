// Bundles the register into out/server when it is not what the sources would give now. Its packages stay in node_modules.
import { writeFileSync } from 'node:fs';
import { fingerprint, isBuiltFrom } from './built-from.mjs';
import { inProject, root } from './project.mjs';
import { timed } from './say.mjs';

export const serverProgram = inProject('out/server/main.js');
const stamp = inProject('out/server/.built-from');
const sources = ['src/server', 'src/contract', 'src/domain', 'package-lock.json'];

export async function prepareServer() {
  const now = fingerprint(sources);
  if (isBuiltFrom(now, { program: serverProgram, stamp })) return;
  await timed('register', bundle);
  writeFileSync(stamp, now);
}

async function bundle() {
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: inProject('src/server/main.ts'),
      outDir: inProject('out/server'),
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'main.js' } },
    },
  });
}
