// What stands beside a complaint and over it: keys, promises, a manager, history, the full length, records, before the desk.
import { walkWith } from './walk-with.mjs';

export async function theRest({ page, pins, app, look }) {
  const { button, heading, goOn, radio } = walkWith(page, app);
  const pin = await pins;
  const sheet = () => page.getByRole('dialog').waitFor();
  const lookAt = async (key, name) => {
    await page.keyboard.press(key);
    await sheet();
    await look(page, name);
    await page.keyboard.press('Escape');
  };
  await heading('Who is at the desk?');
  await lookAt('F12', 'help-before-the-desk');
  await lookAt('F7', 'serious-before-the-desk');
  await page.getByRole('radio', { name: /Chen/ }).check();
  await page.keyboard.type(pin);
  await button('Small one').waitFor();
  await lookAt('F1', 'keys');

  await button('Not in person').click();
  await page.getByRole('menuitem').first().click();
  await page.getByRole('textbox').first().waitFor();
  await look(page, 'not-in-person');
  await button('Desk').click();
  await button('Small one').waitFor();

  await page.keyboard.press('Control+n');
  await page
    .getByRole('textbox', { name: /In their words/ })
    .fill('You charged my card twice. Your colleague at the desk laughed at me.');
  await button('Name').click();
  await page.getByRole('textbox', { name: /^Name/ }).fill('Grace Osei');
  await lookAt('F4', 'promise');
  await lookAt('F6', 'manager');
  await page.keyboard.press('F7');
  await radio('Allergy or food').check();
  await look(page, 'serious-kind');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+3');
  await button('They’ve said it all').click();
  await heading(/what you heard/);
  await page.keyboard.press('Alt+h');
  await sheet();
  await look(page, 'history');
  await page.keyboard.press('Escape');
  await goOn('What is it about?');
  await goOn('Is there something we could make easier?');
  await look(page, 'question');
  await goOn(/What did/);
  await page.getByRole('radio', { name: /^We see it differently/ }).click();
  await look(page, 'seen-differently');
  await button('Staff').click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await look(page, 'staff');
  await button('Put right').click();
  await heading('What did you find?');
  await look(page, 'finding-full');
  await page.keyboard.press('F12');
  await sheet();
  await button('Set a limit').click();
  await page.getByText(/^Limit set/).waitFor();
  await look(page, 'help-me-limit');
  await button('I’m leaving now').click();
  await button('Press again: I’m leaving now').click();
  await button('Small one').waitFor();
  await look(page, 'take-five');

  await page.keyboard.press('Control+Shift+P');
  await heading('People and settings');
  await radio('Records').check();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  await look(page, 'settings-records');
}
