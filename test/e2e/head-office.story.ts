/** Head office's own computer: it joins with a code, sees every branch, opens one complaint, adds a branch, and keeps nothing. */
import { chen } from '../support/branch';
import { expectAccessible } from '../support/axe';
import { Office } from '../support/offices';
import { check, ids, listen, putRight, readBack, seal } from '../support/office-story';
import { RealRegister } from '../support/real-register';
import { expect, test } from '../support/story';
import { tempFolder } from '../support/temp-folder';

test('a computer of head office joins, lists every branch, opens a filed report and looks after branches', async ({
  atDesk,
}, info) => {
  const register = await RealRegister.start();
  const branch = await register.branch('Mill Lane Stores', 'MIL');
  await register.branch('Elm Street', 'ELM');
  const [front, back] = await Office.pair(
    [await tempFolder('amends-front'), await tempFolder('amends-back')],
    Date.now(),
  );
  await back.stop();
  await front.join(register.url, await register.deskCode(branch), 'Front desk');
  const { incident } = await front.ask('incident.begin', { length: 'usual', channel: 'walkIn' });
  let now = incident;
  for (const scene of [...listen, ...check, ...putRight, ...readBack, seal])
    now = await front.tell(now.id, ...scene(now));
  const waits = await front.begin('The kettle leaks');
  await front.tell(
    waits,
    {
      type: 'remedyOffered.v1',
      payload: {
        ...{ remedy: ids.remedy, key: null, kind: 'gesture', label: 'A new kettle', aspect: null },
        ...{ gives: 'manager', amount: { minor: 2400, currency: 'GBP' } },
      },
    },
    { type: 'approvalAsked.v1', payload: { remedy: ids.remedy, promise: null } },
  );
  const nothing = { params: undefined, query: undefined, body: undefined };
  await expect
    .poll(async () => (await register.ask('overview.incidents', { ...nothing, query: {} })).total)
    .toBe(2);
  await front.stop();
  const { code } = await register.ask('codes.make', { ...nothing, body: { role: 'headOffice' } });

  const { page } = await atDesk(chen, { reachable: ['127.0.0.1'] });
  await test.step('it joins with its code, and its desk is head office’s from then on', async () => {
    await page.keyboard.press('Control+Shift+p');
    await page.getByRole('radio', { name: 'Head office' }).click();
    await page.getByLabel('Address or link from head office').fill(register.url);
    await page.getByLabel('Code', { exact: true }).fill(code);
    await page.getByLabel('What head office should call this computer').fill('Head office, Dana');
    await page.getByLabel('Your own PIN').first().fill(chen.pin);
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    await expect(page.getByText(/^Joined. This computer is head office’s/)).toBeVisible();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(page.getByRole('heading', { level: 1, name: 'All branches' })).toBeVisible();
    await expect(page.getByRole('row', { name: /MIL-/ })).toHaveCount(2);
    await page.screenshot({ path: info.outputPath('complaints.png') });
    await expectAccessible(page, 'all branches');
  });

  await test.step('a filed report is read as it was filed', async () => {
    await page.getByRole('button', { name: now.reference! }).click();
    await expect(page.getByRole('region', { name: /report/i })).toContainText(now.reference!);
    await page.screenshot({ path: info.outputPath('one.png') });
    await page.getByRole('button', { name: 'Back to the list' }).click();
  });

  await test.step('9.6 what a branch waits for is answered with a PIN', async () => {
    await page.getByRole('radio', { name: 'Waiting for a yes' }).click();
    await page.getByRole('button', { name: 'Yes: A new kettle, £24.00' }).click();
    await page.getByLabel('Your own PIN').fill(chen.pin);
    await page.screenshot({ path: info.outputPath('waiting.png') });
    await expectAccessible(page, 'waiting for a yes');
    await page.getByRole('button', { name: 'Say yes' }).click();
    await expect(page.getByText('Said. Mill Lane Stores has it now, with your name.')).toBeVisible();
    await expect(page.getByText('Nothing waits for a yes').first()).toBeVisible();
  });

  await test.step('figures, branches, playbooks and programs', async () => {
    await page.getByRole('radio', { name: 'Figures' }).click();
    await expect(page.getByRole('table', { name: 'By branch' })).toContainText('Mill Lane Stores');
    await page.screenshot({ path: info.outputPath('figures.png') });
    await expectAccessible(page, 'figures');
    await page.getByRole('radio', { name: 'Branches and computers' }).click();
    await page.getByLabel('Name', { exact: true }).fill('The Quay');
    await page.getByLabel('Code', { exact: true }).fill('QUA');
    await page.getByRole('button', { name: 'Add a branch' }).click();
    await expect(page.getByText('Added. Make a code for its first computer.')).toBeVisible();
    await page.getByRole('button', { name: 'Make a code for a computer' }).first().click();
    await expect(page.getByText(/^It joins one computer until/)).toBeVisible();
    await page.screenshot({ path: info.outputPath('branches.png'), fullPage: true });
    await expectAccessible(page, 'branches');
    await page.getByRole('radio', { name: 'Playbooks' }).click();
    await expect(
      page.getByText('Nothing is published yet. Desks go by what came with Amends.'),
    ).toBeVisible();
    await page.screenshot({ path: info.outputPath('playbooks.png') });
    await page.getByRole('radio', { name: 'Other programs' }).click();
    await page.getByLabel('Address', { exact: true }).fill('https://shop.example/told');
    await page.getByRole('button', { name: 'Add a program' }).click();
    await expect(page.getByText('It is shown this once.', { exact: false })).toBeVisible();
    await page.screenshot({ path: info.outputPath('programs.png') });
    await expectAccessible(page, 'other programs');
  });

  await test.step('nothing of a complaint is on this computer', async () => {
    await page.keyboard.press('Control+l');
    await page.getByRole('radio', { name: chen.name }).check();
    await page.getByLabel('PIN', { exact: true }).pressSequentially(chen.pin);
    await expect(page.getByRole('heading', { level: 1, name: 'All branches' })).toBeVisible();
    await register.stop();
    await page.getByRole('radio', { name: 'Figures' }).click();
    await page.getByRole('radio', { name: 'Complaints' }).click();
    await expect(page.getByText(/Head office can’t be reached/)).toBeVisible();
    await expect(page.getByRole('row', { name: /MIL-/ })).toHaveCount(0);
  });
});
