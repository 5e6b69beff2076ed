// What a page is called as a file or a job, and on what it goes.
import type { PaperPage } from '#contract/paper';
import { pdfName, type PaperSize, type SheetSize } from './pdf';

/** @param usual of the branch, for pages that name no size of their own and fit both */
export function sheetOf(page: PaperPage, height: number, usual: PaperSize): SheetSize {
  if (page.kind === 'slip') return rollOf(page.width, height);
  if (page.kind === 'paper')
    return page.paper.on === 'roll' ? rollOf(page.width ?? 80, height) : page.paper.on;
  if (page.kind === 'pack') return page.branch.paper;
  return page.kind === 'reports' ? page.paper : usual;
}

/** In microns; `height` in CSS pixels, 96 to the inch. A roll has no pages: it is as long as what stands on it. */
export function rollOf(width: number, height: number): { width: number; height: number } {
  return { width: width * 1_000, height: Math.ceil((height / 96) * 25_400) };
}

/** Of a job in the system's own list, which others may look at: a reference, never a name. */
export function titleOf(page: PaperPage): string {
  switch (page.kind) {
    case 'reports':
      return page.title;
    case 'paper':
      return [page.paper.title, page.paper.reference ?? ''].filter(Boolean).join(' ');
    case 'slip':
      return `Slip ${page.page.reference ?? ''}`;
    case 'pack':
      return 'What we hold';
    case 'recovery':
      return `Recovery key ${page.branchName}`;
  }
}

export const fileNameOf = (page: PaperPage) => pdfName(titleOf(page));
