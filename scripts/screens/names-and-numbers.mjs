// People with long names, badges and whoever leads complaints; how a branch puts names on paper; a receipt looked up.
import { lookUpService } from '../../examples/look-up-service/server.mjs';
import { answerWith } from './made-up.mjs';
import { walkWith } from './walk-with.mjs';

const longName = 'Wilhelmina Featherstonehaugh-Okonkwo of the second floor';

export async function namesAndNumbers({ page, pins, app, look }) {
  const { button, heading, radio, managerEnters } = walkWith(page, app);
  const pin = await pins;
  await managerEnters(pin);
  await page.keyboard.press('Control+Shift+P');
  await heading('People and settings');

  await radio('People').check();
  await button('Badge and part of Amira K.').click();
  await look(page, 'settings-people-change');
  await page
    .getByRole('textbox', { name: /^Badge number/ })
    .first()
    .fill('ML 117');
  await page.getByRole('checkbox', { name: /^Leads complaints/ }).check();
  await page.getByLabel('Your own PIN').first().fill(pin);
  await button('Save').click();
  await page.getByText('Badge ML 117').waitFor();
  const people = await page.evaluate(() => globalThis.amends.ask('settings.read', {}));
  const [first, ...others] = people.value.people;
  const named = { ...people.value, people: [{ ...first, name: longName, badge: 'FO 30217' }, ...others] };
  await answerWith(app, 'settings.read', named);
  await page.keyboard.press('Alt+ArrowLeft');
  await button('Small one').waitFor();
  await page.keyboard.press('Control+Shift+P');
  await page.getByText(longName).waitFor();
  await look(page, 'settings-people-badge');

  await radio('Branch').check();
  await page.getByText('What staff go by on paper').scrollIntoViewIfNeeded();
  await look(page, 'settings-branch-names');

  const service = lookUpService();
  await new Promise((ready) => service.listen(0, '127.0.0.1', ready));
  try {
    await radio('Head office').check();
    await page.getByLabel('Address of the look-up').fill(`http://127.0.0.1:${service.address().port}/`);
    await button('Save the look-up').click();
    await page.getByText('Saved. What is scanned').waitFor();
    await button('Save the look-up').scrollIntoViewIfNeeded();
    await look(page, 'settings-look-up');
    await page.keyboard.press('Alt+ArrowLeft');
    await button('Small one').waitFor();
    await page.keyboard.press('Control+n');
    await page.getByRole('textbox', { name: /In their words/ }).fill('You charged my card twice.');
    await page.evaluate(scan, '500012345');
    await button('Look up 500012345').click();
    await page.getByText('Table lamp, oak').waitFor();
    await look(page, 'listening-looked-up');
  } finally {
    service.close();
  }
}

/** As quick as a scanner, however busy this computer is. */
function scan(code) {
  for (const key of [...code, 'Enter'])
    document.activeElement.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );
}
