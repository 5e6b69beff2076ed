// The rules for the sheet itself: its size, and what stands in its margins on every page. They hold words and a size
// that are known only now, and the CSP allows no style element, so they come as a constructed style sheet.
import { say } from './say';

export interface PageMargins {
  /** Null: whatever the printer holds. */
  size: 'A4' | 'Letter' | null;
  /** Runs along the foot of every page. */
  foot: string;
  /** Runs along the head of every page but the first. */
  head: string;
  /** Sample data is marked on every page. */
  mark: string;
}

const sizes = { A4: '210mm 297mm', Letter: '8.5in 11in' };

export function setPageRules(margins: PageMargins): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(pageRules(margins));
  document.adoptedStyleSheets = [sheet];
}

export function pageRules(margins: PageMargins): string {
  return `
    @page { ${inMargins(margins, 'pageOf')} }
    @page :first { @top-right { content: none; } }
  `;
}

/** The sheets of one report in a run of several: every one says which report it is of, and they are counted through. */
export function runRule(name: string, margins: PageMargins): string {
  return `@page ${name} { ${inMargins(margins, 'sheetOf')} }`;
}

function inMargins({ size, foot, head, mark }: PageMargins, counting: 'pageOf' | 'sheetOf'): string {
  const quiet = `font: 11.5px 'Atkinson Hyperlegible Next Variable', sans-serif; color: #4b5963;`;
  return `
      ${size ? `size: ${sizes[size]};` : ''}
      margin: 13.5mm 15.9mm 16mm;
      @bottom-left { content: ${cssText(foot)}; ${quiet} white-space: nowrap; }
      @bottom-right { content: ${pageNumber(counting)}; ${quiet} white-space: nowrap; }
      @top-right { content: ${cssText(head)}; ${quiet} white-space: nowrap; }
      ${mark ? `@top-left { content: ${cssText(mark)}; ${quiet} font-weight: 700; white-space: nowrap; }` : ''}
  `;
}

/** "page 2 of 3": the counters are Chromium's, the words and their order the catalogue's. */
function pageNumber(counting: 'pageOf' | 'sheetOf'): string {
  return say(counting, { page: '\u0001', pages: '\u0002' })
    .split(/([\u0001\u0002])/)
    .filter((part) => part !== '')
    .map((part) =>
      part === '\u0001' ? 'counter(page)' : part === '\u0002' ? 'counter(pages)' : cssText(part),
    )
    .join(' ');
}

/** Any text as a CSS string that can't end early. */
export function cssText(text: string): string {
  const safe = text.replace(
    /[^\p{L}\p{N} .,:;·…’–-]/gu,
    (character) => `\\${character.codePointAt(0)?.toString(16) ?? ''} `,
  );
  return `"${safe}"`;
}
