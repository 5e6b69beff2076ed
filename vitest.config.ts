import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** `vitest run --project fault` runs one folder; `vitest run test/unit/ledger` runs part of one. */
const folders = {
  ...{ unit: 30_000, property: 30_000, fault: 60_000, integration: 60_000, server: 60_000 },
  // Needs programs that `npm run test:cluster` brings.
  ...(process.env.AMENDS_CLUSTER_PROGRAMS !== undefined && { cluster: 300_000 }),
};

/** package.json gives #renderer two endings; Vite looks at the first only, so it would miss every .ts file. */
const rendererAlias = {
  name: 'renderer-alias',
  enforce: 'pre' as const,
  resolveId(source: string) {
    if (!source.startsWith('#renderer/')) return undefined;
    const path = resolve(import.meta.dirname, 'src/renderer', source.slice('#renderer/'.length));
    return [`${path}.tsx`, `${path}.ts`, path].find((candidate) => existsSync(candidate));
  },
};

/** The store's slow key derivation, asked once for each question: see test/support/remembered-argon2.ts. */
const rememberedArgon2 = {
  name: 'remembered-argon2',
  enforce: 'pre' as const,
  resolveId: (source: string, importer?: string) =>
    source === 'hash-wasm' && importer?.startsWith(resolve(import.meta.dirname, 'src/'))
      ? resolve(import.meta.dirname, 'test/support/remembered-argon2.ts')
      : undefined,
};

export default defineConfig({
  plugins: [rendererAlias, rememberedArgon2],
  test: {
    environment: 'node',
    setupFiles: ['test/support/tidy-after-tests.ts'],
    // Processes, not threads: tests that end processes, change folders or use worker threads stay apart. The files of one
    // process share what it has loaded (reading all of Amends anew took each of them half a second), so that a file leaves
    // nothing to the next: see the set-up file.
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    allowOnly: false,
    projects: Object.entries(folders).map(([name, testTimeout]) => ({
      extends: true as const,
      test: {
        name,
        include: [`test/${name}/**/*.test.{ts,tsx}`],
        testTimeout,
        hookTimeout: Math.max(testTimeout, 10_000),
        // Real databases, started once for all of them.
        ...(name === 'server' && { globalSetup: ['test/server/support/clusters.ts'] }),
      },
    })),
  },
});
