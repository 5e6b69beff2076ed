/** What kind of place the branch is, changed by a manager in the settings: the next complaint goes by that playbook. */
import { expect, type Page } from '@playwright/test';
import { chen, enter, type Person } from './branch';
import { Counter } from './counter';

/** From the desk of anybody, back to the desk of `person`. */
export async function makeItA(kind: 'Clinic' | 'Council', page: Page, person: Person) {
  const counter = new Counter(page);
  await page.keyboard.press('Control+l');
  await enter(page, chen);
  await counter.press(chen.name);
  await page.getByRole('menuitem', { name: 'People and settings' }).click();
  await counter.choose('Branch');
  await counter.choose(kind);
  await counter.press('Save the branch');
  await expect(page.getByText('Saved. It holds from now on.').first()).toBeVisible();
  await page.keyboard.press('Control+l');
  await enter(page, person);
}
