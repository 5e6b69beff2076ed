import { app } from 'electron';
import { mkdirSync } from 'node:fs';
import type { Home } from './home-folder';

/** Points everything that Electron and Chromium write at the home folder. Before `ready`, or they choose themselves. */
export function moveInto(home: Home): void {
  for (const folder of [home.folder, home.profile, home.logs])
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  app.setPath('userData', home.profile);
  app.setPath('sessionData', home.profile);
  app.setPath('crashDumps', home.crashDumps);
  app.setAppLogsPath(home.logs);
}
