// Asks where a backup or an export shall go, and hands it to the office, which writes it itself.
import { app, BrowserWindow, dialog, type OpenDialogOptions, type WebContents } from 'electron';
import { join } from 'node:path';
import { no, yes } from '#contract/refusal';
import { backupFolderName } from '../backup/find-backup';
import type { Handlers } from '../door/handlers';
import type { Office } from '../office/office-calls';

export type RecordsDialogs = Pick<
  Handlers,
  | 'restore.choose'
  | 'records.backUp'
  | 'records.exportAll'
  | 'records.exportRegister'
  | 'records.exportOne'
  | 'calendar.save'
  | 'bringIn.choose'
>;
type RecordsOffice = Pick<
  Office,
  | 'ask'
  | 'restoreLook'
  | 'backUp'
  | 'exportAll'
  | 'exportRegister'
  | 'exportOne'
  | 'dueCalendar'
  | 'readTable'
>;

export function createRecordsDialogs(office: RecordsOffice): RecordsDialogs {
  return {
    async 'restore.choose'(_args, from) {
      const state = await office.ask('app.state', {});
      if (!state.ok) return state;
      if (state.value.phase !== 'new') return no({ code: 'recordsAreHere' });
      const folder = await askFolder(from.contents);
      return folder === null ? yes(null) : office.restoreLook(folder);
    },

    async 'records.backUp'({ isElsewhere }, from) {
      const state = await office.ask('records.state', {});
      if (!state.ok) return state;
      const known = isElsewhere ? null : state.value.backup?.folder;
      const chosen = known ?? (await askFolder(from.contents));
      if (chosen === null) return state;
      return office.backUp(known ?? join(chosen, backupFolderName));
    },

    async 'records.exportAll'(_args, from) {
      const state = await office.ask('records.state', {});
      if (!state.ok) return state;
      const file = await askFile('Amends, everything.amends.jsonl', from.contents);
      if (file === null) return yes({ file: null, incidents: 0 });
      const done = await office.exportAll(file);
      if (!done.ok) return done;
      const { incidents } = done.value;
      return yes({ file: incidents === null ? null : file, incidents: incidents ?? 0 });
    },

    async 'records.exportRegister'(asked, from) {
      const state = await office.ask('records.state', {});
      if (!state.ok) return state;
      const file = await askFile(
        `${asked.what === 'list' ? 'Complaints' : 'Trends'}.${asked.kind}`,
        from.contents,
      );
      if (file === null) return yes({ file: null, complaints: 0 });
      const done = await office.exportRegister({ ...asked, file });
      if (!done.ok) return done;
      const { complaints } = done.value;
      return yes({ file: complaints === null ? null : file, complaints: complaints ?? 0 });
    },

    async 'calendar.save'({ of }, from) {
      const there = await office.dueCalendar({ of, file: null });
      if (!there.ok) return there;
      const file = await askFile(of === null ? 'My day.ics' : 'Promises.ics', from.contents);
      if (file === null) return yes({ file, entries: 0 });
      const made = await office.dueCalendar({ of, file });
      return made.ok ? yes({ file, entries: made.value.entries }) : made;
    },

    async 'bringIn.choose'(_args, from) {
      // Whether somebody may is asked before they look for a file.
      const state = await office.ask('bringIn.runs', {});
      if (!state.ok) return state;
      const file = await askTable(from.contents);
      return file === null ? yes(null) : office.readTable(file);
    },

    async 'records.exportOne'({ id }, from) {
      const report = await office.ask('report.read', { id });
      const reference = report.ok ? report.value.sealed.reference : null;
      const file = await askFile(`${reference ?? 'complaint'}.amends.jsonl`, from.contents);
      if (file === null) return yes({ file: null });
      const done = await office.exportOne(id, file);
      return done.ok ? yes({ file }) : done;
    },
  };
}

function askFolder(desk: WebContents): Promise<string | null> {
  return askThere({ properties: ['openDirectory', 'createDirectory'] }, desk);
}

function askTable(desk: WebContents): Promise<string | null> {
  const filters = [
    { name: 'CSV', extensions: ['csv', 'tsv', 'txt'] },
    { name: '*', extensions: ['*'] },
  ];
  return askThere({ properties: ['openFile'], filters }, desk);
}

async function askThere(options: OpenDialogOptions, desk: WebContents): Promise<string | null> {
  const window = BrowserWindow.fromWebContents(desk);
  const chosen = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
  const [there] = chosen.filePaths;
  return chosen.canceled || !there ? null : there;
}

async function askFile(name: string, desk: WebContents): Promise<string | null> {
  const options = { defaultPath: join(app.getPath('documents'), name) };
  const window = BrowserWindow.fromWebContents(desk);
  const chosen = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  return chosen.canceled || !chosen.filePath ? null : chosen.filePath;
}
