// Where there is no CUPS to ask (Windows): Chromium knows the printers, and nobody knows what becomes of a job.
import type { WebContents } from 'electron';
import type { PrintSystem } from './print-system';
import { readPrinters } from './printers';

/** @param contents any page of ours: printers are the computer's, not the page's */
export function chromiumSystem(contents: () => WebContents | undefined): PrintSystem {
  return {
    async printers() {
      const page = contents();
      return page ? readPrinters(page) : [];
    },
    takesPdfs: () => false,
    submit: () => Promise.reject(new Error('this computer takes no PDF')),
    fate: async () => 'unknown',
    cancel: async () => undefined,
  };
}
