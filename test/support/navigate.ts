import type { Amends } from './launch-amends';
import { settle } from './settle';

/** Lets the page try to go there, and answers where the window is afterwards. */
export async function navigate(amends: Amends, to: string): Promise<string> {
  const { page } = amends;
  await page.evaluate((url) => {
    try {
      location.href = url;
    } catch {
      // Some addresses are refused on the spot.
    }
  }, to);
  await settle(amends);
  return page.url();
}
