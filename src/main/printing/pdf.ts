// A page as a PDF that screen readers can follow, and its name as a file.
import type { WebContents } from 'electron';

export type PaperSize = 'A4' | 'Letter';

/** Tagged, with outline, title and language; sizes and margins are the page's own. */
export function toPdf(contents: WebContents, size: PaperSize): Promise<Uint8Array> {
  return contents.printToPDF({
    pageSize: size,
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}

/** Names that Windows keeps for devices, whatever follows the dot. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A file name that every system takes and that stays in its folder, from any text. */
export function pdfName(text: string): string {
  const bare = text
    .replace(/[^\p{L}\p{N} ,_-]+/gu, '-')
    .replace(/^[\s-]+|[\s-]+$/g, '')
    .slice(0, 80)
    .trim();
  return `${bare === '' || device.test(bare) ? 'Report' : bare}.pdf`;
}
