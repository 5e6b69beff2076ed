/** What has to work wherever somebody stands in Amends, tried on the screen that is there. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Counter } from './counter';

export const shows = 'F8 shows the screen again';

/** F7 and F12 open over it and go again; F8 hides it, takes what is typed, and shows it again. */
export async function alwaysThere(page: Page, field?: Locator) {
  if (field) await field.fill('so fa');
  for (const [key, name] of [
    ['F7', 'Something serious'],
    ['F12', 'Help me'],
  ] as const) {
    await page.keyboard.press(key);
    const sheet = page.getByRole('dialog', { name });
    await expect(sheet).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    if (field) await expect(field).toHaveValue('so fa');
  }
  const hidden = page.getByText(shows);
  await field?.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('F8');
  await expect(hidden).toBeVisible();
  if (field) await page.keyboard.type('r');
  await page.keyboard.press('F8');
  await expect(hidden).toBeHidden();
  if (field) await expect(field).toHaveValue('so far');
}

/** A step of a complaint; and the customer may leave from it. */
export async function onTheStep(counter: Counter, heading: string | RegExp, field?: Locator) {
  const { page } = counter;
  await counter.pageIs(heading);
  await alwaysThere(page, field);
  await expect(page.getByRole('button', { name: 'Park', exact: true }).first()).toBeVisible();
}
