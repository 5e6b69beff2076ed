import { defineConfig } from 'vitest/config';

/** `vitest run --project fault` runs one folder; `vitest run test/unit/ledger` runs part of one. */
const folders = { unit: 5_000, property: 30_000, fault: 60_000, integration: 60_000 };

export default defineConfig({
  test: {
    environment: 'node',
    // Processes, not threads: tests that end processes, change folders or use worker threads stay apart.
    pool: 'forks',
    maxWorkers: 2,
    allowOnly: false,
    projects: Object.entries(folders).map(([name, testTimeout]) => ({
      extends: true as const,
      test: {
        name,
        include: [`test/${name}/**/*.test.{ts,tsx}`],
        testTimeout,
        hookTimeout: Math.max(testTimeout, 10_000),
      },
    })),
  },
});
