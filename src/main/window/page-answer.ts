import { randomBytes } from 'node:crypto';
import { deskAddress, type BuiltPages } from './built-pages';
import { fileScheme } from './file-protocol';
import { pageHeaders } from './page-headers';

/** The word in the built HTML that becomes the nonce of that load. */
const nonceMark = '__NONCE__';

/** The file at exactly this address, else 404 without a word about what there is. */
export function answerFor(request: { method: string; url: string }, pages: BuiltPages): Response {
  const nonce = randomBytes(16).toString('base64');
  const [address = ''] = request.url.split('#', 1);
  const headers = pageHeaders(nonce, address === deskAddress ? `${fileScheme}:` : '');
  const file = pages.get(address);
  if (!file) return new Response(null, { status: 404, headers });
  if (request.method !== 'GET') return new Response(null, { status: 405, headers });
  const body = file.type.startsWith('text/html')
    ? file.body.toString('utf8').replaceAll(nonceMark, nonce)
    : new Uint8Array(file.body);
  return new Response(body, { headers: { ...headers, 'Content-Type': file.type } });
}
