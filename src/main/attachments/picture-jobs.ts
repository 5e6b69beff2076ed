// What the picture window is given and gives back, over addresses of its own session: it has no bridge, no door, no network.
import { randomBytes } from 'node:crypto';
import { claimedSize } from '#domain/attachment/claimed-size';
import { largestAttachment, longestSide, longestThumbnailSide } from '#domain/attachment/bounds';
import { kindOfBytes } from '#domain/attachment/kinds';
import type { BuiltPages } from '../window/built-pages';
import { origin } from '../window/built-pages';
import { answerFor } from '../window/page-answer';

export interface DrawnPicture {
  kind: 'jpeg' | 'png';
  whole: Uint8Array;
  /** JPEG. */
  thumbnail: Uint8Array;
  width: number;
  height: number;
}
/** `undecodable`: Chromium says that it is no picture it knows. */
export type Drawing = DrawnPicture | 'undecodable' | 'unsafe';

interface Job {
  bytes: Uint8Array;
  done(drawing: Drawing): void;
}

const largestThumbnail = 400_000;
/** Its page and code, which may lie in several files; no style, no font, no other page. */
const isForPictures = (address: string) =>
  /^amends:\/\/app\/(picture\.html|assets\/[\w-]+\.js)$/.test(address);
const jobAddress = /^amends:\/\/app\/picture\/([0-9a-f]{32})\/(in|drawn|undecodable)$/;

export function createPictureJobs(pages: BuiltPages) {
  const jobs = new Map<string, Job>();
  const own: BuiltPages = new Map([...pages].filter(([address]) => isForPictures(address)));

  function ofPages(request: Request): Response {
    const { statusCode: status, headers, data } = answerFor(request, own);
    return new Response(status === 200 ? new Uint8Array(data) : null, { status, headers });
  }

  async function answer(request: Request): Promise<Response> {
    const [address = ''] = request.url.split('#', 1);
    const [, token = '', what] = jobAddress.exec(address) ?? [];
    const job = jobs.get(token);
    if (!job) return ofPages(request);
    if (what === 'in' && request.method === 'GET')
      return new Response(new Uint8Array(job.bytes), { headers: { 'Cache-Control': 'no-store' } });
    if (request.method !== 'POST') return new Response(null, { status: 405 });
    // One answer for each, whatever it is.
    jobs.delete(token);
    job.done(what === 'drawn' ? readDrawn(new Uint8Array(await request.arrayBuffer())) : 'undecodable');
    return new Response(null, { status: 204 });
  }

  return {
    answer,
    /** The address of the page for this one picture. */
    add(job: Job): { address: string; forget(): void } {
      const token = randomBytes(16).toString('hex');
      jobs.set(token, job);
      return { address: `${origin}/picture.html#${token}`, forget: () => jobs.delete(token) };
    },
  };
}

/**
 * length of the whole (4) · the whole · the thumbnail. The window has had strange bytes in its hands: what it answers is looked
 * at like anybody else's.
 */
export function readDrawn(answer: Uint8Array): Drawing {
  if (answer.length < 4 || answer.length > largestAttachment + largestThumbnail + 4) return 'unsafe';
  const end = 4 + new DataView(answer.buffer, answer.byteOffset).getUint32(0);
  if (end >= answer.length) return 'unsafe';
  const [whole, thumbnail] = [answer.slice(4, end), answer.slice(end)];
  const kind = kindOfBytes(whole);
  const size = fits(whole, longestSide);
  if ((kind !== 'jpeg' && kind !== 'png') || !size || whole.length > largestAttachment) return 'unsafe';
  const isThumbnail = kindOfBytes(thumbnail) === 'jpeg' && fits(thumbnail, longestThumbnailSide) !== null;
  if (!isThumbnail || thumbnail.length > largestThumbnail) return 'unsafe';
  return { kind, whole, thumbnail, ...size };
}

function fits(bytes: Uint8Array, longest: number): { width: number; height: number } | null {
  const size = claimedSize(bytes);
  return size && Math.min(size.width, size.height) > 0 && Math.max(size.width, size.height) <= longest
    ? size
    : null;
}
