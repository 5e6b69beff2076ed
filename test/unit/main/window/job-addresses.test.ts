/** What a hidden window that works on strangers' bytes can reach: its own job while it lasts, its own page, and nothing else. */
import { describe, expect, it } from 'vitest';
import { answerPicture, type Drawing } from '#main/attachments/picture-job';
import { answerLook, LookJob } from '#main/printing/look-job';
import { createJobAddresses } from '#main/window/job-addresses';

const file = (text: string, type = 'text/html; charset=utf-8') => ({ type, body: Buffer.from(text) });
const pages = new Map([
  ['amends://app/picture.html', file('the picture page')],
  ['amends://app/look.html', file('the looking page')],
  ['amends://app/desk.html', file('the desk')],
  ['amends://app/assets/shared-a1.js', file('code', 'text/javascript')],
  ['amends://app/assets/desk-a1.css', file('style', 'text/css')],
]);
const bytes = new Uint8Array([1, 2, 3]);
const ask = (at: string, method = 'GET', body?: string) =>
  new Request(at, { method, ...(body === undefined ? {} : { body }) });

function pictures() {
  const done: Drawing[] = [];
  const jobs = createJobAddresses(pages, 'picture', answerPicture);
  const job = jobs.add({ bytes, done: (drawing) => done.push(drawing) });
  const [page = '', token = ''] = job.address.split('#');
  const at = (what: string, of = token) => `amends://app/picture/${of}/${what}`;
  return {
    ...{ jobs, job, page, at, done, token },
    status: async (request: Request) => (await jobs.answer(request)).status,
  };
}

describe('S5 a hidden window with strangers’ bytes', () => {
  it('has its own page and code, and no other page of ours', async () => {
    const { jobs, page, status } = pictures();
    expect(await (await jobs.answer(ask(page))).text()).toBe('the picture page');
    expect(await status(ask('amends://app/assets/shared-a1.js'))).toBe(200);
    for (const other of ['look.html', 'desk.html', 'assets/desk-a1.css', 'assets/../desk.html', 'picture'])
      expect(await status(ask(`amends://app/${other}`))).toBe(404);
  });

  it('is given the bytes of its own job, and of none once that is over', async () => {
    const { jobs, job, at, status } = pictures();
    const answer = await jobs.answer(ask(at('in')));
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(await status(ask(at('in', 'f'.repeat(32))))).toBe(404);
    job.forget();
    expect(await status(ask(at('in')))).toBe(404);
    expect(await status(ask(at('drawn'), 'POST', 'x'))).toBe(404);
  });

  it('gives back what its kind of job takes, in no other way', async () => {
    const { at, status, done } = pictures();
    expect(await status(ask(at('in'), 'POST', 'x'))).toBe(405);
    expect(await status(ask(at('drawn')))).toBe(405);
    expect(await status(ask(at('opened'), 'POST', '3'))).toBe(405);
    expect(await status(ask(at('drawn'), 'POST', 'no picture'))).toBe(204);
    expect(await status(ask(at('undecodable'), 'POST'))).toBe(204);
    expect(done).toEqual(['unsafe', 'undecodable']);
  });

  it('that looks says how many pages there are, and is told which one to draw', async () => {
    const jobs = createJobAddresses(pages, 'look', answerLook);
    const job = new LookJob(bytes);
    const token = jobs.add(job).address.split('#')[1] ?? '';
    const at = (what: string) => `amends://app/look/${token}/${what}`;
    expect((await jobs.answer(ask(at('opened'), 'POST', '12'))).status).toBe(204);
    expect(await job.opened).toBe(12);
    const drawn = job.page(7);
    expect(await (await jobs.answer(ask(at('next')))).text()).toBe('7');
    expect((await jobs.answer(ask(at('page-7'), 'POST', 'no picture'))).status).toBe(204);
    expect(await drawn).toBeNull();
    for (const [what, method] of [
      ['page-99999', 'POST'],
      ['page-7', 'GET'],
      ['drawn', 'POST'],
    ] as const)
      expect((await jobs.answer(ask(at(what), method, method === 'POST' ? 'x' : undefined))).status).not.toBe(
        204,
      );
  });
});
