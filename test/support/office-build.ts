/** Builds the office's thread, and a process that uses it, as they ship: bundled, for real threads and real kills. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

export interface BuiltOffice {
  /** The thread's script. */
  worker: string;
  child: string;
  remove(): void;
}

export async function buildOffice(): Promise<BuiltOffice> {
  const folder = mkdtempSync(join(tmpdir(), 'amends-office-build-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20.18',
      rolldownOptions: {
        input: {
          'store-worker': resolve(import.meta.dirname, '../../src/main/store-worker.ts'),
          child: resolve(import.meta.dirname, 'office-child.ts'),
        },
        output: { entryFileNames: '[name].js', format: 'es' },
      },
    },
  });
  // Without a package.json above it, Node would take .js for CommonJS.
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  return {
    worker: join(folder, 'store-worker.js'),
    child: join(folder, 'child.js'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
