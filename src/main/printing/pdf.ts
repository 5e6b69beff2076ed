// A page as a PDF that screen readers can follow, and its name as a file.
import type { WebContents } from 'electron';

export type PaperSize = 'A4' | 'Letter';
/** A roll in microns: as wide as it is, as long as what stands on it. */
export type SheetSize = PaperSize | { width: number; height: number };

/** As the print system names it (PWG 5101.1). A driver that doesn't know that roll takes the nearest it has. */
export function mediaName(size: SheetSize): string {
  if (size === 'A4') return 'iso_a4_210x297mm';
  if (size === 'Letter') return 'na_letter_8.5x11in';
  const mm = `${Math.round(size.width / 1_000)}x${Math.ceil(size.height / 1_000)}mm`;
  return `custom_${mm}_${mm}`;
}

/** In milliseconds: two hundred reports take some seconds (docs/performance.md). What isn't there by then never comes. */
const patience = 60_000;

/** Tagged, with outline, title and language; sizes and margins are the page's own.
 *  @throws what Chromium says, and where it says nothing within a minute: whoever waits must not wait for ever */
export async function toPdf(contents: WebContents, size: PaperSize): Promise<Uint8Array> {
  const drawing = contents.printToPDF({
    pageSize: size,
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  let late: NodeJS.Timeout | undefined;
  const never = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new Error('the PDF did not come')), patience);
  });
  return Promise.race([drawing, never]).finally(() => clearTimeout(late));
}

/** Names that Windows keeps for devices, whatever follows the dot. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A file name that every system takes and that stays in its folder, from any text. */
export function pdfName(text: string): string {
  return fileNamed(text, 'pdf');
}

/** A name that every system takes. */
export function fileNamed(text: string, ending: 'pdf' | 'eml'): string {
  const bare = text
    .replace(/[^\p{L}\p{N} ,_-]+/gu, '-')
    .replace(/^[\s-]+|[\s-]+$/g, '')
    .slice(0, 80)
    .trim();
  return `${bare === '' || device.test(bare) ? 'Report' : bare}.${ending}`;
}
