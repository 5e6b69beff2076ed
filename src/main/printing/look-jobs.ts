// What the looking window is given and gives back, over addresses of its own session: it has no bridge, no door, no network.
import { randomBytes } from 'node:crypto';
import type { LookedPage } from '#contract/printing';
import { claimedSize } from '#domain/attachment/claimed-size';
import { kindOfBytes } from '#domain/attachment/kinds';
import { origin, type BuiltPages } from '../window/built-pages';
import { answerFor } from '../window/page-answer';

/** Its page and code, which may lie in several files; no style, no font, no other page. */
const isForLooking = (address: string) => /^amends:\/\/app\/(look\.html|assets\/[\w-]+\.js)$/.test(address);
const jobAddress = /^amends:\/\/app\/look\/([0-9a-f]{32})\/(in|opened|next|page-(\d{1,4}))$/;
/** A page at 200 dots to the inch, and then some. */
const longestSide = 6_000;
const longestText = 200_000;
export const mostPages = 5_000;

/** One document, from its bytes to the pictures of its pages, each when somebody asks for it. */
export class LookJob {
  /** How many pages it has; 0 where it can't be opened. */
  readonly opened: Promise<number>;
  private tellOpened: (pages: number) => void = () => undefined;
  private tellNext: ((page: number) => void) | null = null;
  private readonly wanted: number[] = [];
  private readonly awaited = new Map<number, (page: LookedPage | null) => void>();

  constructor(readonly bytes: Uint8Array) {
    this.opened = new Promise((resolve) => (this.tellOpened = resolve));
  }

  /** Null: it can't be drawn, or the look was ended. */
  page(at: number): Promise<LookedPage | null> {
    return new Promise((resolve) => {
      this.awaited.get(at)?.(null);
      this.awaited.set(at, resolve);
      if (!this.tellNext) return void this.wanted.push(at);
      this.tellNext(at);
      this.tellNext = null;
    });
  }

  end(): void {
    this.tellOpened(0);
    for (const resolve of this.awaited.values()) resolve(null);
    this.awaited.clear();
  }

  async take(what: string, at: number, body: Uint8Array): Promise<void> {
    if (what === 'opened') return this.tellOpened(readCount(body));
    this.awaited.get(at)?.(readPage(body));
    this.awaited.delete(at);
  }

  /** The page to draw next, as soon as somebody wants one. */
  next(): Promise<number> {
    const at = this.wanted.shift();
    return at === undefined ? new Promise((resolve) => (this.tellNext = resolve)) : Promise.resolve(at);
  }
}

export function createLookJobs(pages: BuiltPages) {
  const jobs = new Map<string, LookJob>();
  const own: BuiltPages = new Map([...pages].filter(([address]) => isForLooking(address)));

  function ownPage(request: Request): Response {
    const { statusCode: status, headers, data } = answerFor(request, own);
    return new Response(status === 200 ? new Uint8Array(data) : null, { status, headers });
  }

  async function answer(request: Request): Promise<Response> {
    const [address = ''] = request.url.split('#', 1);
    const [, token = '', what = '', at = '0'] = jobAddress.exec(address) ?? [];
    const job = jobs.get(token);
    if (!job) return ownPage(request);
    const headers = { 'Cache-Control': 'no-store' };
    if (request.method === 'GET' && what === 'in')
      return new Response(new Uint8Array(job.bytes), { headers });
    if (request.method === 'GET' && what === 'next')
      return new Response(String(await job.next()), { headers });
    if (request.method !== 'POST' || what === 'in' || what === 'next')
      return new Response(null, { status: 405 });
    await job.take(what, Number(at), new Uint8Array(await request.arrayBuffer()));
    return new Response(null, { status: 204 });
  }

  return {
    answer,
    /** The address of the page for this one document. */
    add(job: LookJob): { address: string; forget(): void } {
      const token = randomBytes(16).toString('hex');
      jobs.set(token, job);
      return { address: `${origin}/look.html#${token}`, forget: () => jobs.delete(token) };
    },
  };
}

function readCount(body: Uint8Array): number {
  const count = Number(new TextDecoder().decode(body.subarray(0, 10)));
  return Number.isInteger(count) && count > 0 && count <= mostPages ? count : 0;
}

/** length of the text (4) · the text · a PNG. Null: it isn't that. */
export function readPage(body: Uint8Array): LookedPage | null {
  if (body.length < 4) return null;
  const end = 4 + new DataView(body.buffer, body.byteOffset).getUint32(0);
  if (end >= body.length || end > longestText) return null;
  const png = body.slice(end);
  const size = kindOfBytes(png) === 'png' ? claimedSize(png) : null;
  if (!size || Math.min(size.width, size.height) < 1 || Math.max(size.width, size.height) > longestSide)
    return null;
  return { png, ...size, text: new TextDecoder().decode(body.subarray(4, end)) };
}
