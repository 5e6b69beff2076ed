// The system's own dialog: the only way by which a file's path is ever read, and a person chose it there.
import { BrowserWindow, dialog, type WebContents } from 'electron';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { largestAttachment, mostAttachments } from '#domain/attachment/bounds';

export interface ChosenFile {
  name: string;
  /** Null: larger than anything that is kept, or it can't be read. */
  bytes: Uint8Array | null;
  isTooBig: boolean;
}

const endings = ['jpg', 'jpeg', 'png', 'webp', 'heic', 'heif', 'avif', 'pdf'];

/** Read one by one, as they are asked for. */
export async function* chooseFiles(desk: WebContents): AsyncGenerator<ChosenFile> {
  const options: Electron.OpenDialogOptions = {
    title: 'Add a photo or file',
    buttonLabel: 'Add',
    filters: [{ name: 'Photos and PDFs', extensions: endings }],
    properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
  };
  const window = BrowserWindow.fromWebContents(desk);
  const chosen = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
  if (chosen.canceled) return;
  for (const path of chosen.filePaths.slice(0, mostAttachments)) yield readChosen(path);
}

async function readChosen(path: string): Promise<ChosenFile> {
  const name = basename(path);
  try {
    const file = await open(path, 'r');
    try {
      const stat = await file.stat();
      if (!stat.isFile()) return { name, bytes: null, isTooBig: false };
      if (stat.size > largestAttachment) return { name, bytes: null, isTooBig: true };
      return { name, bytes: new Uint8Array(await file.readFile()), isTooBig: false };
    } finally {
      await file.close();
    }
  } catch {
    return { name, bytes: null, isTooBig: false };
  }
}
