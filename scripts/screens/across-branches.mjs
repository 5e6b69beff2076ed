// A computer of head office: what waits for a yes in the branches, and a yes and a no to it. What its register would say is
// made up: a walk for pictures has none.
import { across, answerWith, stands, tellPage } from './made-up.mjs';
import { walkWith } from './walk-with.mjs';

export async function acrossBranches({ page, pins, app, look }) {
  const { button, heading, radio, managerEnters } = walkWith(page, app);
  await managerEnters(await pins);
  await answerWith(app, 'headOffice.state', stands.office);
  await answerWith(app, 'overview.ask', across);
  await tellPage(app, 'headOffice.changed', stands.office);
  await heading('All branches');
  await radio('Waiting for a yes').check();
  await page.getByText('2 wait for a yes').waitFor();
  await look(page, 'across-waiting');
  await page.getByRole('button', { name: /^No: A night free/ }).click();
  await page.getByLabel('Why not', { exact: false }).fill('That week is full. Offer the breakfast instead.');
  await page.getByLabel('Your own PIN').fill('240613');
  await button('Say no').scrollIntoViewIfNeeded();
  await look(page, 'across-saying-no');
  await answerWith(app, 'overview.ask', { ...across, rows: [] });
  await radio('Complaints').check();
  await radio('Waiting for a yes').check();
  await page.getByText('Nothing waits for a yes').first().waitFor();
  await look(page, 'across-nothing-waits');
  await radio('Playbooks').check();
  await page.getByText('One computer keeps it away').waitFor();
  await look(page, 'across-playbooks');
}
