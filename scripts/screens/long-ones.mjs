// The screens that names and words can break: 49 letters without a place to break a line, long sentences, a 10" screen.
import { walkWith } from './walk-with.mjs';

const longName = 'Wolfeschlegelsteinhausenbergerdorff-Oyelaran-Smit';
const longWords =
  'You charged my card twice for the same night, and when I rang the number on the bill I was put through to three people who each told me that somebody else would ring me back by the end of the day. Nobody rang back. My son stood in the car park with the luggage because the lift was out again and nobody had told us.';
/** A 10" touch screen, in CSS pixels. */
const small = { width: 1024, height: 640 };

export async function longOnes({ page, pins, app, look }) {
  const { button, heading, goOn, radio, size } = walkWith(page, app);
  await heading('Who is at the desk?');
  await page.getByRole('radio', { name: /Amira/ }).check();
  await page.keyboard.type(await pins);
  await button('Small one').waitFor();
  await size(small);
  await look(page, 'desk-10-inch');
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: /In their words/ }).fill(longWords);
  await button('Name').click();
  await page.getByRole('textbox', { name: /^Name/ }).fill(longName);
  await page.getByRole('textbox', { name: /spoken to/ }).fill(`Mx ${longName}`);
  await page.keyboard.press('Alt+3');
  await look(page, 'listening-10-inch');
  await size();
  await look(page, 'listening-long');
  await page.keyboard.press('Alt+2');
  await button('They’ve said it all').click();
  await heading(/what you heard/);
  await look(page, 'apology-long');
  await size(small);
  await look(page, 'apology-10-inch');
  await size();
  await goOn('What is it about?');
  await look(page, 'aspects-long');
  await goOn(/What did/);
  await look(page, 'check-long');
  await size(small);
  await look(page, 'check-10-inch');
  await size();
  await button('Hand over').click();
  await radio('Chen W.').check();
  await look(page, 'hand-over-long');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F6');
  await page.getByRole('dialog').waitFor();
  await look(page, 'manager-long');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F9');
  await page.getByRole('button', { name: 'Send' }).waitFor();
  await look(page, 'turned-round-long');
  await size(small);
  await look(page, 'turned-round-10-inch');
  await page.keyboard.press('F9');
  await page.getByRole('radio', { name: 'Yes, and that’s all of it' }).click();
  await heading('What did you find?');
  await look(page, 'finding-10-inch');
  await button('Desk').or(button('Back')).first().waitFor();
  await size();
}
