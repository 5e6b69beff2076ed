/** The branch that stories work in, as a manager sets it up on the first run. */
import { expect, type Page } from '@playwright/test';

export const branch = { name: 'Mill Lane Stores', code: 'MIL', address: '14 Mill Lane, Otley' };
export const passphrase = 'quiet lantern over harbour';
export const chen = { name: 'Chen W.', pin: '271828' };
export const amira = { name: 'Amira K.', pin: '314159' };
export const ben = { name: 'Ben T.', pin: '161803' };

export type Person = typeof chen;
const patiently = { timeout: 60_000 };

/** From the welcome to the tiles. Answers the recovery key as it stood on the screen. */
export async function setUpBranch(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'Set up this branch' }).click();
  await describeBranch(page);
  await nameManager(page);
  await nameStaff(page, [amira, ben]);
  await page.getByRole('button', { name: 'Make the records' }).click();
  const groups = await recoveryKeyOn(page);
  await page.getByRole('button', { name: 'I have it on paper' }).click();
  await typeBack(page, groups);
  await expect(page.getByRole('heading', { name: 'Who is at the desk?' })).toBeVisible();
  return groups;
}

export async function describeBranch(page: Page) {
  await expect(page.getByRole('heading', { name: 'Your branch' })).toBeVisible();
  await page.getByLabel('Name, as customers know it').fill(branch.name);
  await page.getByLabel('Short code').fill(branch.code);
  await page.getByLabel('Address').fill(branch.address);
  await page.getByRole('radio', { name: 'Shop', exact: true }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
}

export async function nameManager(page: Page) {
  await expect(page.getByRole('heading', { name: 'The first manager' })).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill(chen.name);
  await page.getByLabel('PIN', { exact: true }).fill(chen.pin);
  await page.getByLabel('PIN again').fill(chen.pin);
  await page.getByLabel('Keyholder’s passphrase').fill(passphrase);
  await page.getByLabel('Passphrase again').fill(passphrase);
  await page.getByRole('button', { name: 'Continue' }).click();
}

export async function nameStaff(page: Page, people: Person[]) {
  await expect(page.getByRole('heading', { name: 'Who else works at this desk?' })).toBeVisible();
  for (const [at, { name, pin }] of people.entries()) {
    await page.getByRole('button', { name: 'Add a person' }).click();
    const person = page.getByRole('region', { name: `Person ${at + 1}` });
    await person.getByLabel('Name').fill(name);
    await person.getByLabel('PIN').fill(pin);
  }
}

export async function recoveryKeyOn(page: Page): Promise<string[]> {
  // Each PIN and passphrase is stretched on purpose, which takes a while on a busy computer.
  await expect(page.getByRole('heading', { name: 'Your recovery key' })).toBeVisible(patiently);
  return page.getByRole('main').getByRole('listitem').allInnerTexts();
}

/** Types the groups that are asked for; `slip` is what to get wrong in the first of them. */
export async function typeBack(page: Page, groups: string[], slip?: (group: string) => string) {
  await expect(page.getByRole('heading', { name: 'Type part of it back' })).toBeVisible();
  for (const [at, field] of (await page.getByLabel(/^Group \d+$/).all()).entries()) {
    const number = Number((await nameOf(field))?.replace(/\D/g, ''));
    const group = groups[number - 1] ?? '';
    await field.fill(slip && at === 0 ? slip(group) : group);
  }
  await page.getByRole('button', { name: 'Finish' }).click();
}

/** The label that a field goes by. */
function nameOf(field: ReturnType<Page['getByLabel']>) {
  return field.evaluate((element) => (element as HTMLInputElement).labels?.[0]?.textContent ?? '');
}

/** Opens records that a restart has closed, where no keyring does it. */
export async function openRecords(page: Page, typed = passphrase) {
  // Amends may just be starting, which takes its time on a busy computer; so does each key that is stretched.
  await expect(page.getByRole('heading', { name: 'The records are closed' })).toBeVisible(patiently);
  await page.getByLabel('Keyholder’s passphrase').fill(typed);
  await page.getByRole('button', { name: 'Open the records' }).click();
}

export async function enter(page: Page, { name, pin }: Person) {
  await expect(page.getByRole('heading', { name: 'Who is at the desk?' })).toBeVisible(patiently);
  await page.getByRole('radio', { name }).check();
  // The sixth digit opens the desk.
  await page.getByLabel('PIN', { exact: true }).pressSequentially(pin);
  await atTheDesk(page);
}

export async function atTheDesk(page: Page) {
  await expect(page.getByRole('button', { name: 'New complaint' })).toBeVisible(patiently);
}
