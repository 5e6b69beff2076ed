// Answers the printing calls of the desk: PDF, printer, recovery key. Whatever fails here, the report stays filed.
import { app, BrowserWindow, dialog, type WebContents } from 'electron';
import { join } from 'node:path';
import type { PaperPage } from '#contract/paper';
import { no, yes, type Answer } from '#contract/refusal';
import type { Handlers } from '../door/handlers';
import type { Office } from '../office/office-calls';
import type { OpenPaperWindow, PaperWindow } from '../window/paper-window';
import { pdfName, toPdf, type PaperSize } from './pdf';
import { readPrinters } from './printers';
import { saveFile } from './save-file';
import { askSystemDialog, sendToPrinter, type Sent } from './send-to-printer';

export type Printing = Pick<
  Handlers,
  | 'report.savePdf'
  | 'report.print'
  | 'printers.list'
  | 'setup.printRecovery'
  | 'person.givePack'
  | 'slip.give'
  | 'papers.savePdf'
  | 'papers.print'
>;

type PaperOffice = Pick<Office, 'ask' | 'paperPage' | 'notePrinted' | 'notePaper'>;

interface Ports {
  office: PaperOffice;
  openPaperWindow: OpenPaperWindow;
}

export function createPrinting({ office, openPaperWindow }: Ports): Printing {
  return {
    async 'printers.list'(_args, from) {
      return yes(await readPrinters(from.contents));
    },

    async 'report.savePdf'({ id }, from) {
      const page = await reportPage(office, id);
      if (!page.ok) return page;
      const saved = await savePdf(page.value, from.contents);
      if (!saved.ok || saved.value.file === null) return saved;
      // It is on paper, or as good as: what goes wrong with the note must not say otherwise.
      await office.notePrinted(id, 'pdf', '', 1);
      return saved;
    },

    async 'report.print'({ id, printer, copies }, from) {
      const found = await choosePrinter(from.contents, printer);
      if (!found.ok) return found;
      const page = await reportPage(office, id);
      if (!page.ok) return page;
      const size = await sizeOf(page.value);
      const sent = await onPaper(page.value, ({ webContents }) => {
        const sheet = { size, copies };
        return printer === null
          ? askSystemDialog(webContents, sheet)
          : sendToPrinter(webContents, printer, sheet);
      });
      const name = printer ?? '';
      if (sent === 'cancelled') return yes({ printed: false, printer: '' });
      if (sent === 'failed') return no({ code: 'printFailed', printer: name });
      // Queued counts too: it comes out as soon as the printer goes on, with nobody at the desk to say so.
      await office.notePrinted(id, printer === null ? 'dialog' : 'printer', name, copies);
      return yes({ printed: sent === 'printed', printer: name });
    },

    async 'person.givePack'({ how, ...asked }, from) {
      if (how === 'pdf') {
        // Where to is asked first: that it left is written down with the page itself.
        const file = await askWhere(pdfName('What we hold'), from.contents);
        if (file === null) return yes({ file: null, printed: false });
        const page = await office.paperPage({ kind: 'pack', ...asked });
        if (!page.ok) return page;
        const saved = await savePdfAs(file, page.value);
        return saved.ok ? yes({ file, printed: false }) : saved;
      }
      const found = await choosePrinter(from.contents, null);
      if (!found.ok) return found;
      const page = await office.paperPage({ kind: 'pack', ...asked });
      if (!page.ok) return page;
      const size = await sizeOf(page.value);
      const sent = await onPaper(page.value, ({ webContents }) =>
        askSystemDialog(webContents, { size, copies: 1 }),
      );
      if (sent === 'failed') return no({ code: 'printFailed', printer: '' });
      return yes({ file: null, printed: sent === 'printed' || sent === 'queued' });
    },

    async 'slip.give'({ id, how, printer, width }, from) {
      if (how === 'printer') {
        const found = await choosePrinter(from.contents, printer);
        if (!found.ok) return found;
      }
      const page = await office.paperPage({ kind: 'slip', id, width });
      if (!page.ok) return page;
      if (how === 'pdf') {
        const saved = await savePdf(page.value, from.contents);
        return saved.ok ? yes({ printed: false, printer: '', file: saved.value.file }) : saved;
      }
      // As long as what stands on it: a roll has no pages.
      const sent = await onPaper(page.value, ({ webContents, height }) => {
        const sheet = { size: rollOf(width, height), copies: 1 };
        return printer === null
          ? askSystemDialog(webContents, sheet)
          : sendToPrinter(webContents, printer, sheet);
      });
      const name = printer ?? '';
      if (sent === 'cancelled') return yes({ printed: false, printer: '', file: null });
      if (sent === 'failed') return no({ code: 'printFailed', printer: name });
      return yes({ printed: sent === 'printed', printer: name, file: null });
    },

    async 'papers.savePdf'(asked, from) {
      const page = await office.paperPage({ kind: 'paper', ...asked });
      if (!page.ok) return page;
      const saved = await savePdf(page.value, from.contents);
      if (saved.ok && saved.value.file !== null) await office.notePaper(asked, 'pdf', '', 1);
      return saved;
    },

    async 'papers.print'({ printer, copies, width, ...asked }, from) {
      const found = await choosePrinter(from.contents, printer);
      if (!found.ok) return found;
      const page = await office.paperPage({ kind: 'paper', ...asked });
      if (!page.ok) return page;
      const wide: PaperPage = page.value.kind === 'paper' ? { ...page.value, width } : page.value;
      const sizeOfSheet = await sizeOf(wide);
      const sent = await onPaper(wide, ({ webContents, height }) => {
        const isRoll = wide.kind === 'paper' && wide.paper.on === 'roll';
        const sheet = { size: isRoll ? rollOf(width, height) : sizeOfSheet, copies };
        return printer === null
          ? askSystemDialog(webContents, sheet)
          : sendToPrinter(webContents, printer, sheet);
      });
      const name = printer ?? '';
      if (sent === 'cancelled') return yes({ printed: false, printer: '' });
      if (sent === 'failed') return no({ code: 'printFailed', printer: name });
      await office.notePaper(asked, printer === null ? 'dialog' : 'printer', name, copies);
      return yes({ printed: sent === 'printed', printer: name });
    },

    async 'setup.printRecovery'({ how }, from) {
      if (how === 'printer') {
        const found = await choosePrinter(from.contents, null);
        if (!found.ok) return found;
      }
      const page = await office.paperPage({ kind: 'recovery' });
      if (!page.ok) return page;
      if (how === 'pdf') {
        const saved = await savePdf(page.value, from.contents);
        return saved.ok ? yes({ printed: false, file: saved.value.file }) : saved;
      }
      const size = await sizeOf(page.value);
      const sent = await onPaper(page.value, ({ webContents }) =>
        askSystemDialog(webContents, { size, copies: 1 }),
      );
      if (sent === 'failed') return no({ code: 'printFailed', printer: '' });
      return yes({ printed: sent === 'printed', file: null });
    },
  };

  async function savePdf(page: PaperPage, desk: WebContents): Promise<Answer<{ file: string | null }>> {
    const file = await askWhere(nameOf(page), desk);
    if (file === null) return yes({ file: null });
    return savePdfAs(file, page);
  }

  async function savePdfAs(file: string, page: PaperPage): Promise<Answer<{ file: string | null }>> {
    try {
      const window = await openPaperWindow(page);
      try {
        await saveFile(file, await toPdf(window.webContents, await sizeOf(page)));
      } finally {
        window.close();
      }
      return yes({ file });
    } catch {
      return no({ code: 'pdfNotSaved' });
    }
  }

  /** The recovery sheet names no size of its own and fits both. */
  async function sizeOf(page: PaperPage): Promise<PaperSize> {
    if (page.kind === 'report' || page.kind === 'pack') return page.branch.paper;
    if (page.kind === 'paper' && page.paper.on !== 'roll') return page.paper.on;
    const state = await office.ask('app.state', {});
    return (state.ok && state.value.branch?.paper) || 'A4';
  }

  /** A page that can't be drawn can't be printed either: the desk hears one and the same thing. */
  async function onPaper(page: PaperPage, send: (window: PaperWindow) => Promise<Sent>): Promise<Sent> {
    const window = await openPaperWindow(page).catch(() => null);
    if (!window) return 'failed';
    try {
      return await send(window);
    } finally {
      window.close();
    }
  }
}

async function reportPage(office: PaperOffice, id: string): Promise<Answer<PaperPage>> {
  const page = await office.paperPage({ kind: 'report', id });
  if (page.ok && page.value.kind === 'report' && !page.value.sealed.seal) return no({ code: 'notFiled' });
  return page;
}

/** F7: without any printer nothing is tried, and a printer that is gone or stands still is named. */
async function choosePrinter(desk: WebContents, wanted: string | null): Promise<Answer<null>> {
  const printers = await readPrinters(desk);
  if (printers.length === 0) return no({ code: 'noPrinter' });
  const found = printers.find((printer) => printer.name === wanted);
  if (wanted !== null && (!found || found.state === 'stopped'))
    return no({ code: 'printFailed', printer: found?.label ?? wanted });
  return yes(null);
}

/** Null when nobody wanted to after all. */
async function askWhere(name: string, desk: WebContents): Promise<string | null> {
  const options = {
    defaultPath: join(app.getPath('documents'), name),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  };
  const window = BrowserWindow.fromWebContents(desk);
  const chosen = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options);
  return chosen.canceled || !chosen.filePath ? null : chosen.filePath;
}

/** In microns; `height` in CSS pixels, 96 to the inch. */
function rollOf(width: number, height: number): { width: number; height: number } {
  return { width: width * 1_000, height: Math.ceil((height / 96) * 25_400) };
}

function nameOf(page: PaperPage): string {
  if (page.kind === 'slip') return pdfName(`Slip ${page.page.reference ?? ''}`);
  if (page.kind === 'pack') return pdfName('What we hold');
  if (page.kind === 'paper')
    return pdfName([page.paper.title, page.paper.reference ?? ''].filter(Boolean).join(' '));
  return pdfName(
    page.kind === 'report' ? (page.sealed.seal?.reference ?? '') : `Recovery key ${page.branchName}`,
  );
}
