// Bundles the register into out/server when it is not what the sources would give now. Its packages stay in node_modules.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, root } from './project.mjs';
import { timed } from './say.mjs';

export const serverProgram = inProject('out/server/main.js');
const stamp = inProject('out/server/.built-from');
const sources = ['src/server', 'src/contract', 'src/domain', 'package-lock.json'].map((path) =>
  inProject(path),
);

export async function prepareServer() {
  const now = fingerprint();
  if (existsSync(serverProgram) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
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

function fingerprint() {
  const hash = createHash('sha256');
  const visit = (path) => {
    const about = statSync(path);
    if (about.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else hash.update(`${path}\0${about.size}\0${about.mtimeMs}\n`);
  };
  for (const source of sources) visit(source);
  return hash.digest('hex');
}
