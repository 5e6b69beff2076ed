// Walks through the app in sample data and in a first run, and takes the pictures of docs/screens, light and dark.
// npm run screens [-- folder] [--only=walk,walk]: needs a build and a screen (npm start makes both), 1366 × 768.
import { _electron } from '@playwright/test';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { acrossBranches } from './screens/across-branches.mjs';
import { besideTheDesk } from './screens/beside-the-desk.mjs';
import { bringingBack } from './screens/bringing-back.mjs';
import { cannotBeShown } from './screens/cannot-be-shown.mjs';
import { earlierComplaints } from './screens/earlier-complaints.mjs';
import { longOnes } from './screens/long-ones.mjs';
import { namesAndNumbers } from './screens/names-and-numbers.mjs';
import { papersOnPaper } from './screens/papers-on-paper.mjs';
import { inShort, keptAndWarned, seldomSeen } from './screens/seldom-seen.mjs';
import { theRest } from './screens/the-rest.mjs';
import { whoIsThere } from './screens/who-is-there.mjs';
import { theirRecords } from './screens/their-records.mjs';
import { tickAll } from './screens/walk-with.mjs';

const project = resolve(import.meta.dirname, '..');
const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true });
const folder = resolve(positionals[0] ?? join(project, 'docs/screens'));
await mkdir(folder, { recursive: true });

const demo = ['--demo'];
const walks = {
  atTheDesk: () => inTheApp(demo, atTheDesk),
  firstRun: () => inTheApp([], firstRun),
  whoOpensTheShop: () => inTheApp(demo, whoOpensTheShop),
  theRest: () => inTheApp(demo, (page, pins, app) => theRest({ page, pins, app, look })),
  longOnes: () => inTheApp(demo, (page, pins, app) => longOnes({ page, pins, app, look })),
  theirRecords: () => inTheApp(demo, (page, pins, app) => theirRecords({ page, pins, app, look })),
  besideTheDesk: () => inTheApp(demo, (page, pins, app) => besideTheDesk({ page, pins, app, look })),
  earlierComplaints: () => inTheApp(demo, (page, pins, app) => earlierComplaints({ page, pins, app, look })),
  acrossBranches: () => inTheApp(demo, (page, pins, app) => acrossBranches({ page, pins, app, look })),
  whoIsThere: () => inTheApp(demo, (page, pins, app) => whoIsThere({ page, pins, app, look })),
  papersOnPaper: () => inTheApp(demo, (page, pins, app) => papersOnPaper({ page, pins, app, look, folder })),
  namesAndNumbers: () => inTheApp(demo, (page, pins, app) => namesAndNumbers({ page, pins, app, look })),
  seldomSeen: () => inTheApp(demo, (page, pins, app) => seldomSeen({ page, pins, app, look })),
  keptAndWarned: () => inTheApp(demo, (page, pins, app) => keptAndWarned({ page, pins, app, look })),
  inShort: () => inTheApp(demo, (page, pins, app) => inShort({ page, pins, app, look })),
  cannotBeShown: () => inTheApp(demo, (page, pins, app) => cannotBeShown({ page, pins, app, look })),
  bringingBack: () => bringingBack({ inTheApp, look }),
};
const asked = values.only?.split(',') ?? Object.keys(walks);
for (const name of asked) {
  if (!Object.hasOwn(walks, name))
    throw new Error(`No walk is called ${name}: ${Object.keys(walks).join(', ')}`);
  await walks[name]();
}

async function inTheApp(args, walk) {
  const home = await mkdtemp(join(tmpdir(), 'amends-screens-'));
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    cwd: project,
    args: [project, ...root, ...args],
    // Dates as this desk's people write them.
    env: { ...process.env, AMENDS_HOME: home, LANGUAGE: 'en_GB', LANG: 'en_GB.UTF-8' },
  });
  const pins = new Promise((told) => {
    app.process().stdout?.on('data', (text) => {
      const pin = /\b\d{6}\b/.exec(String(text))?.[0];
      if (pin) told(pin);
    });
  });
  const page = await app.firstWindow();
  page.setDefaultTimeout(15_000);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
  try {
    await walk(page, pins, app);
  } finally {
    await app.close();
    await rm(home, { recursive: true, force: true });
  }
}

/** One screen in both themes. */
async function look(page, name) {
  await page.mouse.move(0, 700);
  for (const colorScheme of ['dark', 'light']) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await page.screenshot({
      path: join(folder, colorScheme === 'dark' ? `${name}-dark.png` : `${name}.png`),
    });
  }
}

async function firstRun(page) {
  await page.getByRole('heading', { name: 'Welcome to Amends' }).waitFor();
  await look(page, 'first-run');
  await page.getByRole('button', { name: 'Restore from a backup' }).click();
  await page.getByRole('button', { name: 'Choose the folder' }).waitFor();
  await look(page, 'restore');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await page.getByRole('button', { name: 'Set up this branch' }).click();
  await page.getByLabel('Name, as customers know it').fill('Mill Lane Stores');
  await page.getByLabel('Short code').fill('mil');
  await look(page, 'set-up');
}

async function atTheDesk(page, pins) {
  const button = (name) => page.getByRole('button', { name, exact: true });
  const heading = (name) => page.getByRole('heading', { level: 1, name }).waitFor();
  const radio = (name) => page.getByRole('radio', { name, exact: true }).first();
  const goOn = async (next) => {
    await page.keyboard.press('Control+Enter');
    await heading(next);
  };

  await heading('Who is at the desk?');
  await page.getByRole('radio', { name: /Amira/ }).check();
  await look(page, 'tiles');
  await page.keyboard.type(await pins);
  await button('Small one').waitFor();
  await page.getByRole('row').nth(3).waitFor();
  await look(page, 'desk');

  await button('Small one').click();
  await page.getByRole('textbox').first().waitFor();
  await look(page, 'small-one');
  await button('Desk').click();
  await button('Small one').waitFor();

  await page.keyboard.press('Control+n');
  const words = page.getByRole('textbox', { name: /In their words/ });
  await words.fill('You charged my card twice for one night. I rang three times and nobody rang back.');
  await page.keyboard.press('Alt+3');
  await page
    .getByText(/^Saved/)
    .first()
    .waitFor();
  await look(page, 'listening');
  await page.keyboard.press('Control+Shift+T');
  await page.getByRole('dialog').waitFor();
  await look(page, 'ways-of-talking');
  await page.keyboard.press('F9');
  await page.getByRole('button', { name: 'Send' }).waitFor();
  await look(page, 'turned-round');
  await page.keyboard.press('F9');
  await page.keyboard.press('Control+Shift+T');
  await page.getByRole('radio', { name: 'Polski' }).click();
  await page.keyboard.press('F9');
  await page.getByRole('button', { name: 'Wyślij' }).waitFor();
  await look(page, 'turned-round-polish');
  await page.keyboard.press('F9');
  await page.keyboard.press('Control+Shift+A');
  await page.getByRole('dialog').waitFor();
  await look(page, 'acknowledge');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F7');
  await page.getByRole('dialog').waitFor();
  await look(page, 'serious');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F12');
  await page.getByRole('dialog').waitFor();
  await look(page, 'help-me');
  await page.keyboard.press('Escape');
  await button('It’s about one of us').click();
  await radio('About me').check();
  await radio('Ben T.').check();
  await look(page, 'about-one-of-us');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F8');
  await look(page, 'hidden');
  await page.keyboard.press('F8');

  await button('Name').click();
  await page.getByRole('textbox', { name: /^Name/ }).fill('Grace Osei');
  await page.getByRole('textbox', { name: /spoken to/ }).fill('Mrs Osei');
  await button('They’ve said it all').click();
  await heading(/what you heard/);
  await page.keyboard.press('Alt+2');
  await look(page, 'apology');
  await button('Hand over').click();
  await radio('Chen W.').check();
  await look(page, 'hand-over');
  await page.keyboard.press('Escape');
  await goOn('What is it about?');
  await look(page, 'aspects');
  await goOn(/What did/);
  await look(page, 'check');
  await page.getByRole('radio', { name: 'Yes, and that’s all of it' }).click();
  await heading('What did you find?');
  await page
    .getByRole('region', { name: 'The same for all of them' })
    .getByRole('radio', { name: 'Ours', exact: true })
    .click();
  await page
    .getByRole('region', { name: /card twice/ })
    .getByRole('radio', { name: 'Ours', exact: true, checked: true })
    .waitFor();
  await look(page, 'finding');
  await goOn('What we can do');
  await look(page, 'sought');
  await page.getByRole('textbox').first().fill('my money back, and somebody to say sorry');
  await page.getByRole('button', { name: /^Offered, and they said yes: Refund the second/ }).click();
  await page.getByLabel('How much?').first().fill('118.40');
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'Done now', checked: true }).waitFor();
  await look(page, 'put-right');
  await goOn(/^Read it back/);
  await tickAll(page);
  await look(page, 'recap');
  await page.getByRole('button', { name: 'Park', exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await look(page, 'park');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+v');
  await heading('All on one page');
  await look(page, 'one-page');
  await page.keyboard.press('Alt+v');
  await heading(/^Read it back/);
  await page.keyboard.press('Alt+q');
  await look(page, 'recap-quiet');
  await page.keyboard.press('Alt+q');
  await page.keyboard.press('Control+Enter');
  await heading(/How does it end/);
  await look(page, 'outcome');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('region', { name: 'The report, as filed' }).waitFor();
  await look(page, 'filed');
  await button('Back').click();
  await page.getByRole('search').getByRole('searchbox').fill('osei');
  await page.keyboard.press('Enter');
  await heading('All complaints');
  await look(page, 'register');
}

async function whoOpensTheShop(page, pins, app) {
  const button = (name) => page.getByRole('button', { name, exact: true });
  const heading = (name) => page.getByRole('heading', { level: 1, name }).waitFor();
  const pin = await pins;
  await heading('Who is at the desk?');
  await page.keyboard.press('Control+n');
  await page
    .getByRole('textbox', { name: /In their words/ })
    .fill('The lift was out again and nobody told us. My mother had to be carried up three floors.');
  await page.getByLabel('Their name').fill('Grace Osei');
  await page.getByLabel('Where to ring back').fill('07700 900142');
  await page.getByText(/^Kept, sealed/).waitFor();
  await look(page, 'letterbox');
  await button('Open the desk').click();
  await heading('Who is at the desk?');
  await page.getByText('One note is waiting').waitFor();
  await page.getByRole('radio', { name: /Ben/ }).check();
  await button('Forgotten the PIN?').click();
  await page.getByRole('radio', { name: 'A manager, with their PIN' }).click();
  await page.getByRole('textbox', { name: 'Their PIN' }).fill('1234');
  await look(page, 'forgotten-pin');
  await button('Back to the tiles').click();
  await page.getByRole('radio', { name: /Chen/ }).check();
  await page.getByLabel('PIN', { exact: true }).pressSequentially(pin);
  await page.getByText(/^Begun before the desk was open/).waitFor();
  await look(page, 'letter-taken-in');
  await button('Desk').click();
  await button('Small one').waitFor();
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('lock.soon', { seconds: 14 }),
  );
  await page.getByText(/^Locking in 14 s/).waitFor();
  await look(page, 'lock-warning');
  await page.keyboard.press('Control+Shift+P');
  await heading('People and settings');
  await button('Remove Ben T.').click();
  await look(page, 'settings-people');
  await page.getByRole('radio', { name: 'Keys', exact: true }).check();
  await button('Make a new recovery key').click();
  await look(page, 'settings-keys');
  await page.getByLabel('Your own PIN').fill(pin);
  await button('Make a new recovery key').last().click();
  await heading('Your recovery key');
  await look(page, 'settings-recovery');
  await page.getByRole('radio', { name: 'Branch', exact: true }).check();
  await page.getByLabel('Name, as customers know it').waitFor();
  await look(page, 'settings-branch');
  await page.getByLabel('Where the branch is').selectOption('GB-SCT');
  await button('Save the branch').click();
  await page.getByText('Saved. It holds from now on.').waitFor();
  await page.getByRole('radio', { name: 'What was changed', exact: true }).check();
  await page.getByText(/changed the branch/).waitFor();
  await look(page, 'settings-changes');
  await button('Back').click();
  await page.getByRole('button', { name: 'Chen W.' }).click();
  await page.getByRole('menuitem', { name: 'What Amends records about you' }).click();
  await heading('What Amends records about you');
  await look(page, 'about-you');
  await button('Read the clauses').scrollIntoViewIfNeeded();
  await look(page, 'about-you-playbook');
  await button('Back').click();
  await page.getByRole('button', { name: 'Chen W.' }).click();
  await page.getByRole('menuitem', { name: 'Change my PIN' }).click();
  await page.getByRole('dialog').waitFor();
  await look(page, 'own-pin');
}
