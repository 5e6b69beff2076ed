import { defineConfig } from '@playwright/test';

/** Stories open the real app in a real Electron; those in machine/ also use the system's keyring, printer, users. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.story.ts',
  outputDir: 'test-results/stories',
  projects: [
    { name: 'stories', testIgnore: 'machine/**' },
    { name: 'machine', testMatch: 'machine/**/*.story.ts' },
  ],
  workers: 2,
  fullyParallel: false,
  // A story that passes only the second time is a finding, not a pass.
  retries: 0,
  forbidOnly: true,
  // Both are for a story that hangs. How quick Amends is is measured where it is promised, and never by these: a computer that
  // has more to do, or less to do it with, is no finding.
  timeout: 300_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
});
