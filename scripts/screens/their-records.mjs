// What happens to a record: set aside, serious in two ways, public, gathered for the person it belongs to, erased.
import { walkWith } from './walk-with.mjs';

export async function theirRecords({ page, pins, app, look }) {
  const { button, heading, goOn, radio } = walkWith(page, app);
  const sheet = page.getByRole('dialog');
  const begin = async (words) => {
    await page.keyboard.press('Control+n');
    await page.getByRole('textbox', { name: /In their words/ }).fill(words);
    await button('They’ve said it all').click();
    await heading(/what you heard/);
  };
  await heading('Who is at the desk?');
  await page.getByRole('radio', { name: /Chen/ }).check();
  await page.keyboard.type(await pins);
  await button('Small one').waitFor();
  const reference = (name) => page.getByRole('button', { name, exact: false }).first();
  const other = await reference(/^MIL-\d{4}-A\d+$/).innerText();

  await begin('The shower ran cold again, and the window doesn’t close.');
  const own = await page
    .getByText(/^MIL-\d{4}-A\d+$/)
    .first()
    .innerText();
  await button('By mistake, or twice').click();
  await sheet.waitFor();
  await look(page, 'set-aside-mistake');
  await radio('The same matter, taken twice').check();
  await sheet.getByRole('textbox', { name: /^Which other one/ }).fill(other);
  await radio(other).check();
  await sheet.getByRole('textbox', { name: 'Why' }).fill('One shower, told to two of us on the same morning');
  await look(page, 'set-aside');
  await sheet.getByRole('button', { name: 'Go on in the other one' }).click();
  await button('Small one').waitFor();
  await page.getByRole('search').getByRole('searchbox').fill(own);
  await page.keyboard.press('Enter');
  await heading('All complaints');
  await button(own).click();
  await heading(/^Part of/);
  await look(page, 'was-set-aside');
  await button('Back').click();

  await begin('There were nuts in the soup. I’ll put the film of it online.');
  await page.keyboard.press('F7');
  await radio('Allergy or food').check();
  await sheet.getByRole('button', { name: 'Note it as serious' }).click();
  await sheet.waitFor({ state: 'hidden' });
  await page.keyboard.press('F7');
  await radio('Hurt or ill').check();
  await sheet.getByRole('button', { name: 'Note this as well' }).click();
  await sheet.waitFor({ state: 'hidden' });
  await page.keyboard.press('F7');
  await sheet.waitFor();
  await look(page, 'serious-two');
  const may = sheet.getByRole('button', { name: 'They said it may become public' });
  await may.click();
  await sheet.getByRole('checkbox', { name: 'Online, or a film of it' }).check();
  await sheet.getByRole('radio', { name: 'Chen W.' }).check();
  await sheet.getByRole('button', { name: 'Note it', exact: true }).scrollIntoViewIfNeeded();
  await look(page, 'publicity');
  await sheet.getByRole('button', { name: 'Note it', exact: true }).click();
  await sheet.getByText(/^May become public/).scrollIntoViewIfNeeded();
  await look(page, 'publicity-noted');
  await page.keyboard.press('Escape');
  await goOn('What is it about?');
  await look(page, 'aspects-serious');

  await page.keyboard.press('Alt+ArrowLeft');
  await page.keyboard.press('Alt+ArrowLeft');
  await button('Desk').click();
  await button('Small one').waitFor();
  await page.getByRole('table', { name: 'Recently closed' }).getByRole('button').first().click();
  await page.getByRole('region', { name: 'The report, as filed' }).waitFor();
  await button('Everything about this person').scrollIntoViewIfNeeded();
  await look(page, 'filed-foot');
  await button('Erase').click();
  await look(page, 'erase');
  await page.keyboard.press('Escape');
  await button('Everything about this person').click();
  await heading('Everything we hold about this person');
  await page
    .getByRole('button', { name: /^Take out, about somebody else/ })
    .nth(1)
    .click();
  await look(page, 'person-pack');
  await button('Save as a PDF').scrollIntoViewIfNeeded();
  await look(page, 'person-pack-foot');
}
