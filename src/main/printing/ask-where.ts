// The system's own dialog for a file's place.
import { app, BrowserWindow, dialog, type WebContents } from 'electron';
import { join } from 'node:path';

/** Null when nobody wanted to after all. */
export async function askWhere(
  name: string,
  desk: WebContents,
  kind: { name: string; extensions: string[] } = { name: 'PDF', extensions: ['pdf'] },
): Promise<string | null> {
  const options = {
    defaultPath: join(app.getPath('documents'), name),
    filters: [kind],
  };
  const window = BrowserWindow.fromWebContents(desk);
  const chosen = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options);
  return chosen.canceled || !chosen.filePath ? null : chosen.filePath;
}
