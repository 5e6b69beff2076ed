/**
 * Playwright keeps an app from becoming ready until it listens, but only where it finds Electron itself. Given a
 * program, it lets the app run on: first windows are then missed now and then, and their errors always.
 */
import { chmod, copyFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { tempFolder } from './temp-folder';

const playwright = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));

/** Arguments that make any Electron wait; the files lie where every user of this computer may read them. */
export async function heldUntilDriven(passwordStore?: string): Promise<string[]> {
  const folder = await tempFolder('amends-held');
  await copyFile(join(playwright, 'lib/server/electron/loader.js'), join(folder, 'loader.cjs'));
  const module = join(folder, 'held.cjs');
  await writeFile(module, source(passwordStore));
  await chmod(folder, 0o755);
  return ['-r', module];
}

function source(passwordStore?: string) {
  return `
    require('./loader.cjs');
    process.argv.splice(1, 2); // "-r" and this file: the app must not see them
    const { app } = require('electron');
    app.commandLine.removeSwitch('password-store');
    ${passwordStore ? `app.commandLine.appendSwitch('password-store', ${JSON.stringify(passwordStore)});` : ''}
  `;
}
