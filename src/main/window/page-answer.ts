import { randomBytes } from 'node:crypto';
import { deskAddress, type BuiltFile, type BuiltPages } from './built-pages';
import { fileScheme } from './file-protocol';
import { pageHeaders } from './page-headers';

/** The word in the built HTML that becomes the nonce of that load. */
const nonceMark = '__NONCE__';
const nothing = Buffer.alloc(0);

/** As Electron takes it. Not a `Response`: Node reads its whole network library for the first one, while the page waits. */
export interface PageAnswer {
  statusCode: number;
  headers: Record<string, string>;
  data: Buffer;
}

/** The file at exactly this address, else 404 without a word about what there is. */
export function answerFor(request: { method: string; url: string }, pages: BuiltPages): PageAnswer {
  const nonce = randomBytes(16).toString('base64');
  const [address = ''] = request.url.split('#', 1);
  const headers = pageHeaders(nonce, address === deskAddress ? `${fileScheme}:` : '');
  const file = pages.get(address);
  if (!file) return { statusCode: 404, headers, data: nothing };
  if (request.method !== 'GET') return { statusCode: 405, headers, data: nothing };
  const body = bodyOf(file);
  if (!body) return { statusCode: 500, headers, data: nothing };
  const data = file.type.startsWith('text/html')
    ? Buffer.from(body.toString('utf8').replaceAll(nonceMark, nonce))
    : body;
  return { statusCode: 200, headers: { ...headers, 'Content-Type': file.type }, data };
}

/** Null where it was there at the start and can't be read now. */
function bodyOf(file: BuiltFile): Buffer | null {
  try {
    return file.body;
  } catch {
    return null;
  }
}
