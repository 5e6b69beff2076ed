// One PDF that somebody looks at: the looking window is given it, says how many pages it has, and draws each when it is asked for.
import type { LookedPage } from '#contract/printing';
import { claimedSize } from '#domain/attachment/claimed-size';
import { kindOfBytes } from '#domain/attachment/kinds';
import { given, notThatWay, taken, type Job } from '../window/job-addresses';

/** A page at 200 dots to the inch, and then some. */
const longestSide = 6_000;
const longestText = 200_000;
export const mostPages = 5_000;

/** One document, from its bytes to the pictures of its pages, each when somebody asks for it. */
export class LookJob implements Job {
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

  takeCount(body: Uint8Array): void {
    this.tellOpened(readCount(body));
  }

  takePage(at: number, body: Uint8Array): void {
    this.awaited.get(at)?.(readPage(body));
    this.awaited.delete(at);
  }

  /** The page to draw next, as soon as somebody wants one. */
  next(): Promise<number> {
    const at = this.wanted.shift();
    return at === undefined ? new Promise((resolve) => (this.tellNext = resolve)) : Promise.resolve(at);
  }
}

export async function answerLook(job: LookJob, what: string, request: Request): Promise<Response> {
  const page = /^page-(\d{1,4})$/.exec(what);
  if (request.method === 'GET' && what === 'next') return given(String(await job.next()));
  if (request.method !== 'POST' || (what !== 'opened' && !page)) return notThatWay();
  const body = new Uint8Array(await request.arrayBuffer());
  if (page) job.takePage(Number(page[1]), body);
  else job.takeCount(body);
  return taken();
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
