import { app, type Session, type WebPreferences } from 'electron';
import { join } from 'node:path';
import type { WindowRole } from '#contract/channels';

/** What every window of ours is made with. Electron's own defaults are named too: they have changed before. */
export function pagePreferences(preload: WindowRole, session: Session): WebPreferences {
  return {
    preload: join(import.meta.dirname, '..', 'preload', `${preload}.cjs`),
    session,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false,
    devTools: process.env['AMENDS_DEV'] === '1' && !app.isPackaged,
  };
}
