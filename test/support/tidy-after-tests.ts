/**
 * Vitest ends its processes without their "exit", so each test file tidies up by itself; and the files of one process share
 * what it has loaded, so none leaves another clock, window, folder or environment to the next.
 */
import { afterAll, vi } from 'vitest';
import { removeTempFolders } from './temp-folder';

const folder = process.cwd();
// A test that builds a page leaves "production" behind: React would be read as another one from then on.
process.env.NODE_ENV = 'test';

afterAll(() => {
  removeTempFolders();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(globalThis, 'window');
  if (process.cwd() !== folder) process.chdir(folder);
});
