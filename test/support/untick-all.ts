/** Takes off everything that was proposed from their words as what it is about. */
import { expect } from '@playwright/test';
import type { Counter } from './counter';

export async function untickAll({ page }: Counter) {
  const proposed = page.getByRole('main').getByRole('checkbox', { checked: true });
  await expect(proposed.first()).toBeVisible();
  for (let left = await proposed.count(); left > 0; left -= 1) {
    await proposed.first().click();
    await expect(proposed).toHaveCount(left - 1);
  }
}
