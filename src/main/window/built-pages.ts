// The fixed map behind amends://app/: what the build has made, listed once at start, each file read when it is first asked
// for: most belong to pages nobody has opened yet. Nothing else is ever read.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

export const origin = 'amends://app';
export const deskAddress = `${origin}/desk.html`;

export interface BuiltFile {
  readonly type: string;
  readonly body: Buffer;
}
/** Full address → file. An address that isn't here letter for letter doesn't exist. */
export type BuiltPages = ReadonlyMap<string, BuiltFile>;

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Files of other kinds than a page needs (source maps, say) stay out. */
export function readBuiltPages(folder: string): BuiltPages {
  const pages = new Map<string, BuiltFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = types[extname(entry.name)];
    if (!entry.isFile() || !type) continue;
    const file = join(entry.parentPath, entry.name);
    pages.set(`${origin}/${relative(folder, file).split(sep).join('/')}`, readWhenAsked(type, file));
  }
  return pages;
}

function readWhenAsked(type: string, file: string): BuiltFile {
  let read: Buffer | null = null;
  return {
    type,
    get body() {
      return (read ??= readFileSync(file));
    },
  };
}
