// Asks for a playbook's folder and reads it, with the folder of what all playbooks share beside it.
import { BrowserWindow, dialog } from 'electron';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { no, yes } from '#contract/refusal';
import type { PlaybookFiles } from '#domain/playbook/assemble-playbook';
import type { Handlers } from '../door/handlers';
import type { Office } from '../office/office-calls';

/** Bytes of one file; a playbook's largest has a fifth of it. */
const largest = 2_000_000;

export function createPublishing(office: Pick<Office, 'publish'>): Pick<Handlers, 'overview.publish'> {
  return {
    async 'overview.publish'(_args, from) {
      const options = { properties: ['openDirectory' as const] };
      const window = BrowserWindow.fromWebContents(from.contents);
      const chosen = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
      const [folder] = chosen.filePaths;
      if (chosen.canceled || !folder) return yes({ playbook: null, found: null });
      const own = await readFolder(folder);
      const common = await readFolder(join(dirname(folder), 'common'));
      if (!own || !('playbook.json' in own)) return no({ code: 'noPlaybookThere' });
      return office.publish(common ?? {}, own);
    },
  };
}

/** Null: it isn't a folder of JSON files. */
export async function readFolder(folder: string): Promise<PlaybookFiles | null> {
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
    const files: [string, unknown][] = [];
    for (const name of names.slice(0, 50)) {
      if ((await stat(join(folder, name))).size > largest) return null;
      files.push([name, JSON.parse(await readFile(join(folder, name), 'utf8'))]);
    }
    return Object.fromEntries(files);
  } catch {
    return null;
  }
}
