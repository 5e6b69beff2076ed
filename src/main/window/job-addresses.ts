// What a hidden window that does one job is given and gives back, over addresses of its own session: it has no bridge, no
// door, no network, and of our pages its own alone.
import { randomBytes } from 'node:crypto';
import { origin, type BuiltPages } from './built-pages';
import { answerFor } from './page-answer';

export interface Job {
  /** What it is given to work on. */
  readonly bytes: Uint8Array;
}
/** @param what the last part of the address; "in", the bytes themselves, is answered already */
export type AnswerJob<J extends Job> = (job: J, what: string, request: Request) => Promise<Response>;

/** What is given out is for this one window, now. */
export const given = (body: Uint8Array | string): Response =>
  new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: { 'Cache-Control': 'no-store' },
  });
export const taken = (): Response => new Response(null, { status: 204 });
export const notThatWay = (): Response => new Response(null, { status: 405 });

/** @param kind of job: its page is `kind`.html */
export function createJobAddresses<J extends Job>(pages: BuiltPages, kind: string, answerJob: AnswerJob<J>) {
  const jobs = new Map<string, J>();
  const address = new RegExp(`^${origin}/${kind}/([0-9a-f]{32})/([a-z]{2,12}(?:-\\d{1,4})?)$`);
  /** Its page and code, which may lie in several files; no style, no font, no other page. */
  const isOwn = new RegExp(`^${origin}/(?:${kind}\\.html|assets/[\\w-]+\\.js)$`);
  const own: BuiltPages = new Map([...pages].filter(([one]) => isOwn.test(one)));

  function ownPage(request: Request): Response {
    const { statusCode: status, headers, data } = answerFor(request, own);
    return new Response(status === 200 ? new Uint8Array(data) : null, { status, headers });
  }

  return {
    async answer(request: Request): Promise<Response> {
      const [asked = ''] = request.url.split('#', 1);
      const [, token = '', what = ''] = address.exec(asked) ?? [];
      const job = jobs.get(token);
      if (!job) return ownPage(request);
      if (what !== 'in') return answerJob(job, what, request);
      return request.method === 'GET' ? given(job.bytes) : notThatWay();
    },
    /** The address of the page for this one job. */
    add(job: J): { address: string; forget(): void } {
      const token = randomBytes(16).toString('hex');
      jobs.set(token, job);
      return { address: `${origin}/${kind}.html#${token}`, forget: () => jobs.delete(token) };
    },
  };
}
