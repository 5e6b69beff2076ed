// What stands where something can't be read or drawn: a complaint whose document is damaged, a page that fails, and a new complaint that can’t be begun.
import { answerWith, refuseCall } from './made-up.mjs';
import { walkWith } from './walk-with.mjs';

export async function cannotBeShown({ page, pins, app, look }) {
  const { button, heading, managerEnters } = walkWith(page, app);
  await managerEnters(await pins);
  await button('New complaint').waitFor();
  await refuseCall(app, 'incident.open', { code: 'damagedIncident' });
  await button(/^MIL-\d{4}-A0027$/).click();
  await page.getByRole('button', { name: 'Erase' }).waitFor();
  await look(page, 'damaged');
  await page.getByRole('button', { name: 'Erase' }).click();
  await page.getByRole('dialog').waitFor();
  await look(page, 'damaged-erase');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+ArrowLeft');
  await button('New complaint').waitFor();
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: /In their words/ }).fill('You charged my card twice.');
  await answerWith(app, 'incident.tell', { savedAt: '2026-03-14T14:02:00+00:00', incident: {} });
  await page.keyboard.press('Alt+4');
  await heading('This page can’t be shown');
  await look(page, 'page-failed');
  await refuseCall(app, 'incident.begin', { code: 'unexpected' });
  await page.keyboard.press('F12');
  await page.getByRole('dialog').getByText('No complaint was begun').waitFor();
  await look(page, 'not-begun-in-danger');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+n');
  await page.getByText('No complaint was begun').waitFor();
  await look(page, 'not-begun');
}
