// Opening hours and closed dates, who works when, and what that does to a promise and to the manager's desk.
import { walkWith } from './walk-with.mjs';

/** Days from today, as a date field takes them. */
const day = (ahead) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

export async function whoIsThere({ page, pins, app, look }) {
  const { button, heading, radio } = walkWith(page, app);
  const pin = await pins;
  await heading('Who is at the desk?');
  await page.getByRole('radio', { name: /Chen/ }).check();
  await page.keyboard.type(pin);
  await button('Small one').waitFor();
  await page.keyboard.press('Control+Shift+P');
  await heading('People and settings');

  await radio('Opening hours').check();
  await page.getByLabel('Monday').fill('9–12:30, 13:30–17');
  await button('Tuesday to Friday like Monday').click();
  await page.getByLabel('Sunday').fill('in the morning');
  for (const [at, date, name] of [
    [0, day(33), 'Christmas Day'],
    [1, day(34), 'The staff’s own day out, when the branch at the station takes our calls'],
  ]) {
    await button('Add a day').click();
    await page.getByLabel('Date').nth(at).fill(date);
    await page.getByLabel('What for').nth(at).fill(name);
  }
  await button('Save the hours').click();
  await page.getByText('Type it like').waitFor();
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  await look(page, 'settings-hours');
  await page.getByLabel('Sunday').fill('');
  await button('Save the hours').click();
  await page.getByText('Saved. New promises').waitFor();
  await button('Save the hours').scrollIntoViewIfNeeded();
  await look(page, 'settings-hours-closed');

  await radio('People').check();
  await button('When Amira K. is here').click();
  await page.getByRole('checkbox', { name: 'Monday' }).check();
  await button('Add days away').click();
  await page.getByLabel('From', { exact: true }).fill(day(0));
  await page.getByLabel('Until', { exact: true }).fill(day(9));
  await look(page, 'settings-rota');
  await button('Save the days').click();
  await page.getByText('Away until').waitFor();
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  await look(page, 'settings-people-rota');
  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByRole('heading', { name: 'Promised by somebody who is off' }).waitFor();
  await look(page, 'desk-who-is-off');
  await page.keyboard.press('Control+l');
  await heading('Who is at the desk?');
  await page.getByRole('radio', { name: /Amira/ }).check();
  await page.keyboard.type(pin);
  await button('Small one').waitFor();
  await page.keyboard.press('Control+n');
  await page
    .getByRole('textbox', { name: /In their words/ })
    .fill('You charged my card twice for one night.');
  await page.keyboard.press('F4');
  await page.getByText('You’re down as off').waitFor();
  await look(page, 'promise-off');
  await page.keyboard.press('Escape');
}
