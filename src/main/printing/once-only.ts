// Papers that go through no queue, because nobody may draw them a second time: the recovery key, and everything about one person.
import type { PaperPage } from '#contract/paper';
import { no, yes, type Answer } from '#contract/refusal';
import type { Handlers } from '../door/handlers';
import { askWhere } from './ask-where';
import { pdfName } from './pdf';
import type { Press, PressOffice } from './press';
import type { PrintSystem } from './print-system';
import { trySaveFile } from './save-file';
import { askSystemDialog, type Sent } from './send-to-printer';
import { fileNameOf } from './sheet-of';

interface Needs {
  office: PressOffice;
  press: Press;
  system: PrintSystem;
}

export function createOnceOnly({
  office,
  press,
  system,
}: Needs): Pick<Handlers, 'person.givePack' | 'setup.printRecovery'> {
  return {
    async 'person.givePack'({ how, ...asked }, from) {
      if (how === 'pdf') {
        // Where to is asked first: that it left is written down with the page itself.
        const file = await askWhere(pdfName('What we hold'), from.contents);
        if (file === null) return yes({ file: null, printed: false });
        const page = await office.paperPage({ kind: 'pack', ...asked });
        if (!page.ok) return page;
        const saved = await save(file, page.value);
        return saved.ok ? yes({ file, printed: false }) : saved;
      }
      const hasAny = await anyPrinter();
      if (!hasAny.ok) return hasAny;
      const page = await office.paperPage({ kind: 'pack', ...asked });
      if (!page.ok) return page;
      const sent = await byDialog(page.value);
      return sent === 'failed'
        ? no({ code: 'printFailed', printer: '' })
        : yes({ file: null, printed: sent === 'sent' });
    },

    async 'setup.printRecovery'({ how }, from) {
      if (how === 'printer') {
        const hasAny = await anyPrinter();
        if (!hasAny.ok) return hasAny;
      }
      const page = await office.paperPage({ kind: 'recovery' });
      if (!page.ok) return page;
      if (how === 'pdf') {
        const file = await askWhere(fileNameOf(page.value), from.contents);
        if (file === null) return yes({ printed: false, file: null });
        const saved = await save(file, page.value);
        return saved.ok ? yes({ printed: false, file }) : saved;
      }
      const sent = await byDialog(page.value);
      return sent === 'failed'
        ? no({ code: 'printFailed', printer: '' })
        : yes({ printed: sent === 'sent', file: null });
    },
  };

  async function anyPrinter(): Promise<Answer<null>> {
    const printers = await system.printers().catch(() => []);
    return printers.length > 0 ? yes(null) : no({ code: 'noPrinter' });
  }

  async function save(file: string, page: PaperPage): Promise<Answer<null>> {
    const saved = await press.withPage(page, async (drawn) => {
      const bytes = await press.pdfOf(drawn).catch(() => null);
      return bytes && (await trySaveFile(file, bytes)) ? yes(null) : no({ code: 'pdfNotSaved' });
    });
    return saved ?? no({ code: 'pdfNotSaved' });
  }

  /** A page that can't be drawn can't be printed either: the desk hears one and the same thing. */
  async function byDialog(page: PaperPage): Promise<Sent> {
    const sent = await press.withPage(page, async ({ window, size }) =>
      yes(await askSystemDialog(window.webContents, { size, copies: 1 })),
    );
    return sent?.ok ? sent.value : 'failed';
  }
}
