// A manager brings in complaints from before there was Amends, looks at one of them, and takes them back.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choosing } from './made-up.mjs';
import { walkWith } from './walk-with.mjs';

const headings =
  'No,Date received,Customer,Phone,Category,Details,Action taken,Status,Date closed,Handled by';
const long =
  '“I rang three times and came in twice. Each time somebody else told me that the parts were on their way, and nobody knew that I had been here before; the last one asked for the receipt that your colleague had kept.”';
const rows = [
  'C-1019,02/03/2024,Grace Osei,07700 900123,Billing and pricing,"Charged twice for one kettle. She had the slip with her.",Second payment refunded,Resolved,04/03/2024,Ben',
  `C-1020,05/03/2024,Maximiliana Wolfeschlegelsteinhausenbergerdorff-Montgomery,020 7946 0018,Parking,"${long}",,Unresolved,,Amira`,
  'C-1021,31/02/2024,Ahmed Khan,,Stock,Not there although it said so,,,,',
  'C-1022,11/03/2024,,,Staff,,,,,Ben',
  'C-1023,14/03/2024,נעמי כהן,07700 900456,Product quality,"The lid came off. It was new.",A new one,Resolved,14/03/2024,Chen',
];

export async function earlierComplaints({ page, pins, app, look }) {
  const { button, heading, radio, managerEnters } = walkWith(page, app);
  const folder = await mkdtemp(join(tmpdir(), 'amends-earlier-'));
  const file = join(folder, 'complaints-2024.csv');
  await writeFile(file, [headings, ...rows, ''].join('\r\n'));
  await managerEnters(await pins);
  await page.keyboard.press('Control+Shift+P');
  await heading('People and settings');
  await radio('Records').check();
  await button('Bring in earlier complaints').click();
  await heading('Bring in earlier complaints');
  await page.getByText('Nothing was brought in on this computer yet', { exact: false }).waitFor();
  await look(page, 'bring-in');
  await choosing(app, file);
  await button('Choose a file').click();
  await page.getByRole('heading', { name: 'As they will stand' }).waitFor();
  await look(page, 'bring-in-columns');
  await page.getByRole('heading', { name: 'As they will stand' }).scrollIntoViewIfNeeded();
  await button(/^Why 2 rows/).click();
  await button('Bring in 3 complaints').scrollIntoViewIfNeeded();
  await look(page, 'bring-in-preview');
  await button('Bring in 3 complaints').click();
  await page.getByText('3 complaints were brought in.').waitFor();
  await look(page, 'bring-in-done');
  await button('Take them back').click();
  await button('Take them back for good').scrollIntoViewIfNeeded();
  await look(page, 'bring-in-undo');
  await page.keyboard.press('Alt+ArrowLeft');
  await heading('People and settings');
  await page.keyboard.press('Alt+ArrowLeft');
  await button('Small one').waitFor();
  await button('All complaints').click();
  await page.getByLabel('From before').selectOption('only');
  await page.getByText('from before', { exact: false }).first().waitFor();
  await look(page, 'register-from-before');
  await button('Save the trends as a table').click();
  await button('Save as CSV').scrollIntoViewIfNeeded();
  await look(page, 'register-trends');
  await button('Not now').click();
  await button(/-[A-Z]1-0002$/).click();
  await page.getByText('Brought in from complaints-2024.csv', { exact: false }).first().waitFor();
  await look(page, 'report-from-before');
  await rm(folder, { recursive: true, force: true });
}
