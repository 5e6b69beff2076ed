/** F2: complaints by touch alone, on a 10" screen. */
import { amira, atTheDesk } from '../support/branch';
import { Counter } from '../support/counter';
import { finger } from '../support/finger';
import { test } from '../support/story';

test('F2: a small one by touch alone, on a ten-inch screen', async ({ atDesk }) => {
  test.setTimeout(120_000);
  const { app, page } = await atDesk(amira);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 640));
  const counter = new Counter(page, await finger(page));

  await test.step('a small one', async () => {
    await counter.press('Small one');
    await counter.type(
      page.getByRole('textbox', { name: /^What was it/ }),
      'Yellow sticker, went through in full',
    );
    await counter.tap('checkbox', 'Wrong price');
    await counter.tap('checkbox', 'Gave the difference back');
    await counter.type(page.getByRole('textbox', { name: 'How much?' }), '1.55');
    await counter.press('Yes');
    await atTheDesk(page);
  });
});
