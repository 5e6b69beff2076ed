import type { Amends } from './launch-amends';

/** Everything that a page had set going has come to main and back when two answers of main have. */
export async function settle({ page }: Amends): Promise<void> {
  for (let times = 0; times < 2; times += 1) {
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30))));
    await page.evaluate(() =>
      (window as unknown as { amends: { ask(name: string, args: object): Promise<unknown> } }).amends.ask(
        'app.state',
        {},
      ),
    );
  }
}
