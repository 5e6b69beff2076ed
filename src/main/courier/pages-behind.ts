// Everything behind a cursor, page by page. While one is taken in, the next two are on their way, so that neither the line
// nor the disk waits for the other: the register numbers without gaps, so where a page will end is known beforehand.
import type { Page, Register } from './register-port';

/** Pages that are asked for before they are wanted. */
const ahead = 2;
/** Events in one page: as many as the register gives at once. */
export const pageSize = 1_000;

/** @throws RegisterSaidNo, Unreachable */
export async function* pagesBehind(
  register: Pick<Register, 'pull'>,
  after: number,
  size = pageSize,
): AsyncGenerator<Page, void> {
  const asked = new Map<number, Promise<Page>>();
  const ask = (from: number) => {
    const page = asked.get(from) ?? register.pull(from, size);
    // Where nobody comes back for it, its failure is nobody's either.
    page.catch(() => undefined);
    asked.set(from, page);
    return page;
  };
  for (let from = after, more = true; more;) {
    const page = await ask(from);
    asked.delete(from);
    // One that ended early, being large, leaves what was asked for behind it in the wrong places.
    if (page.cursor !== from + size) asked.clear();
    ({ cursor: from, more } = page);
    if (more) for (let n = 0; n < ahead; n += 1) void ask(from + n * size);
    yield page;
  }
}
