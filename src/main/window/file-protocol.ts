// amends-file://: the photos of the incident that is open at the desk, for the desk's own page, and nothing else. Whatever is
// asked otherwise doesn't exist: another incident's, nobody at the desk, a name with dots in it.
import type { Session } from 'electron';
import type { Office } from '../office/office-calls';

export const fileScheme = 'amends-file';

/** Letter for letter; anything that would have to be read twice to be understood isn't an address. */
const address =
  /^amends-file:\/\/incident\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/([0-9a-f]{64})\/(whole|thumbnail)$/;

const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  // The page takes in nothing from elsewhere that doesn't say it may.
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

export async function answerForFile(
  request: { method: string; url: string },
  office: Pick<Office, 'attachmentBytes'>,
): Promise<Response> {
  const [, incident, attachment, part] = address.exec(request.url) ?? [];
  if (!incident || !attachment) return new Response(null, { status: 404, headers });
  if (request.method !== 'GET') return new Response(null, { status: 405, headers });
  const found = await office.attachmentBytes({
    ...{ incident, attachment },
    part: part === 'whole' ? 'whole' : 'thumbnail',
  });
  if (!found.ok) return new Response(null, { status: 404, headers });
  const { type, bytes } = found.value;
  return new Response(new Uint8Array(bytes), { headers: { ...headers, 'Content-Type': type } });
}

/** For the desk's session alone: a window of another session has no such addresses. */
export function serveFiles(session: Session, office: Pick<Office, 'attachmentBytes'>): void {
  session.protocol.handle(fileScheme, (request) => answerForFile(request, office));
}
