/** Vitest ends its processes without their "exit", so each test file tidies up by itself. */
import { afterAll } from 'vitest';
import { removeTempFolders } from './temp-folder';

afterAll(removeTempFolders);
