/** Reads a workbook back from its own parts, without the library that wrote it. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';

/** `formulas`: how many cells hold one. Each cell with its type as the file says: `s` text, `n` figure or time. */
export interface Workbook {
  rows: { type: 's' | 'n'; value: string }[][];
  formulas: number;
  parts: string[];
}

export function readWorkbook(file: string): Workbook {
  const parts = unzipSync(readFileSync(file));
  const text = (name: string) => strFromU8(parts[name]!);
  const shared = [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, one]) =>
    plain((one ?? '').replace(/<[^>]*>/g, '')),
  );
  const sheet = text('xl/worksheets/sheet1.xml');
  const rows = [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row]) => {
    const cells: Workbook['rows'][number] = [];
    // An empty cell isn't written: each says by its name, such as "C2", where it stands.
    for (const [, head = '', inner] of (row ?? '').matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const value = /<v>(.*?)<\/v>/s.exec(inner ?? '')?.[1] ?? '';
      const at = /r="([A-Z])\d+"/.exec(head)?.[1]?.charCodeAt(0) ?? 0;
      cells[at - 65] = / t="s"/.test(` ${head}`)
        ? { type: 's', value: shared[Number(value)] ?? '' }
        : { type: 'n', value };
    }
    return cells;
  });
  return { rows, formulas: (sheet.match(/<f[ >/]/g) ?? []).length, parts: Object.keys(parts) };
}

function plain(xml: string): string {
  const names: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return xml.replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) =>
    code ? String.fromCodePoint(Number(code)) : (names[name as string] ?? ''),
  );
}
