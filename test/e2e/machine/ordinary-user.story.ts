/** As most people run it: an ordinary account, with Chromium's sandbox on. */
import { amira, enter, setUpBranch } from '../../support/branch';
import { Counter } from '../../support/counter';
import { ordinaryUser, windowsAreSandboxed } from '../../support/ordinary-user';
import { expect, test } from '../../support/story';

test('An ordinary person of this computer sets up a branch and hears a complaint with the sandbox on', async ({
  open,
}) => {
  const user = await ordinaryUser();
  try {
    const amends = await open({ using: [user] });
    const { page } = amends;
    expect(await windowsAreSandboxed(amends)).toBe(true);
    await setUpBranch(page);
    await enter(page, amira);
    const counter = new Counter(page);
    await counter.beginComplaint();
    await page.keyboard.type('The zip broke on the second day.');
    await counter.saved();
    await counter.press('They’ve said it all');
    await counter.arriveAt('Say what you heard, and that you’re sorry');
    await counter.press('Back');
    await counter.press('Desk');
    await expect(page.getByRole('row', { name: /A0001/ })).toBeVisible();
    await amends.close();
  } finally {
    await user.remove();
  }
});
