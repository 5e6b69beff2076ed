/** Reads a screen as axe does, in every look that a system may ask for. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

const looks = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' }, rules: null },
  // The page is the same in every look but for its colours, and reading all of it again takes seconds.
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' }, rules: ['color-contrast'] },
  {
    name: 'forced colours',
    media: { colorScheme: 'light', forcedColors: 'active' },
    rules: ['color-contrast'],
  },
] as const;

/** Reads the page as it stands. Its half a megabyte of program is given to each page once, and only what is wrong is told. */
export async function axeOn(page: Page): Promise<AxeBuilder> {
  const isThere = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: 'void 0' }) });
  // Electron gives a test no second page, which the other mode needs.
  return axe.setLegacyMode(true).options({ resultTypes: ['violations'] });
}

/** The look is changed in place. A story goes on after a finding, so that one run tells all of them. */
export async function expectAccessible(page: Page, screen: string) {
  for (const { name, media, rules } of looks) {
    await page.emulateMedia(media);
    await settled(page);
    const axe = await axeOn(page);
    const { violations } = await (rules ? axe.withRules([...rules]) : axe).analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} – ${failureSummary}`),
    );
    expect.soft(found, `${screen}, ${name}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
}

/** Colours fade from one look to the next: what is read has arrived. */
async function settled(page: Page) {
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null))),
  );
}
