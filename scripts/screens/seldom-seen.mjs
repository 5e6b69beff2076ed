// What a walk through a complaint seldom comes past: a photo kept with it, facts told in two versions, a manager asked later,
// the whole in short being rewritten, help in the middle of it, a hold, and what the desk says of its own records.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choosing, tellPage } from './made-up.mjs';
import { walkWith } from './walk-with.mjs';

const longName = 'Wolfeschlegelsteinhausenbergerdorff-Oyelaran-Smit';
/** A 10" touch screen, in CSS pixels. */
const small = { width: 1024, height: 640 };

export async function seldomSeen({ page, pins, app, look }) {
  const { button, heading, goOn, radio, size } = walkWith(page, app);
  const box = (name) => page.getByRole('textbox', { name });
  const lookTwice = async (name) => {
    await look(page, name);
    await size(small);
    await look(page, `${name}-10-inch`);
    await size();
  };
  const folder = await mkdtemp(join(tmpdir(), 'amends-photos-'));
  await heading('Who is at the desk?');
  await page.getByRole('radio', { name: /Amira/ }).check();
  await page.keyboard.type(await pins);
  await button('Small one').waitFor();
  // The desk itself will do for a photo.
  const photos = ['Receipt.png', 'The bill as it came on Friday, with both payments marked by their son.png'];
  for (const [at, name] of photos.entries()) {
    const clip = { x: 0, y: at * 200, width: 900, height: 500 };
    await page.screenshot({ path: join(folder, name), clip });
  }

  await page.keyboard.press('Control+n');
  await box(/In their words/).fill('You charged my card twice. Your colleague at the desk laughed at me.');
  await button('Name').click();
  await box(/^Name/).fill(longName);
  for (const name of photos) {
    await choosing(app, join(folder, name));
    await button('Photo or file').click();
    await page.getByRole('list', { name: 'Photos and files' }).getByRole('listitem').last().waitFor();
  }
  await page
    .getByRole('list', { name: 'Photos and files' })
    .locator('img')
    .nth(photos.length - 1)
    .waitFor();
  await lookTwice('attachments');

  await button('They’ve said it all').click();
  await heading(/what you heard/);
  await goOn('What is it about?');
  await goOn(/What did/);
  await radio('Yes, and that’s all of it').click();
  await heading('What did you find?');
  await button('Somebody else needs to be heard').click();
  await heading('Who was there, and what do they say?');
  const told = box(/^What they say/).first();
  await told.fill('The till shows one payment, at 14:02, and nobody laughed that I heard.');
  await look(page, 'staff-heard');
  await page.getByRole('radio', { name: 'Yes, that’s it' }).first().click();
  await goOn('What do we know, and do they agree?');
  await box(/^A fact to look at/)
    .first()
    .fill('How often it was paid');
  await button('Add').first().click();
  await box('They say').fill('Twice, and the bank app shows both of them with the same minute');
  await lookTwice('fact');
  await radio('Not agreed').click();
  await button('Done').click();
  await page.getByRole('row', { name: /How often/ }).waitFor();
  await lookTwice('facts');

  await goOn('What did you find?');
  await radio('Ours').click();
  await goOn('What would they like?');
  await box(/^What would put it right/).fill('My money back, and somebody to say sorry');
  await goOn('What we can do');
  await button('More we can do').first().click();
  await button(/^Offered, and they said yes: (Breakfast on the house|A drink at the bar)/)
    .first()
    .click();
  await box('How much?').fill('180.00');
  await page.keyboard.press('Enter');
  await page.getByText('can say yes').first().waitFor();
  await button('No manager is here: ask later').scrollIntoViewIfNeeded();
  await lookTwice('over-the-limit');
  await button('No manager is here: ask later').click();
  await page.getByRole('dialog').waitFor();
  await lookTwice('ask-later');
  await page.keyboard.press('Escape');

  await page.keyboard.press('F12');
  await page.getByRole('dialog').waitFor();
  await button('Set a limit').click();
  await button('Last warning').click();
  await radio('Shouting or insults').click();
  await page.getByText(/Last warning \d/).waitFor();
  await lookTwice('abuse-record');
  await page.keyboard.press('Escape');

  await button('Desk').or(button('Back')).first().waitFor();
  await button(/^Read back/).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await lookTwice('read-back-missing');
  await rm(folder, { recursive: true, force: true });
}

/** For a manager: a filed complaint on hold, and what the desk says when its records need somebody. */
export async function keptAndWarned({ page, pins, app, look }) {
  const { button, heading, size } = walkWith(page, app);
  const box = (name) => page.getByRole('textbox', { name });
  await heading('Who is at the desk?');
  await page.getByRole('radio', { name: /Chen/ }).check();
  await page.keyboard.type(await pins);
  await button('Small one').waitFor();
  await page
    .getByRole('table', { name: 'Recently closed' })
    .getByRole('button', { name: /^MIL-/ })
    .first()
    .click();
  const hold = button('Put on hold');
  await hold.waitFor();
  await hold.scrollIntoViewIfNeeded();
  await look(page, 'hold-button');
  await hold.click();
  await page.getByRole('dialog').waitFor();
  await box('Why?').fill(
    'A claim is coming, the insurer says, and nothing of it may go before it is settled.',
  );
  await look(page, 'hold');
  await button('Hold it').click();
  await page.getByText(/^On hold by/).waitFor();
  await look(page, 'on-hold');
  await button('Back').click();
  await button('Small one').waitFor();

  const { value } = await page.evaluate(() => globalThis.amends.ask('app.state', {}));
  await tellPage(app, 'state.changed', { ...value, storeNotices: ['space', 'journal', 'backup'] });
  await page.getByText(/disk/i).first().waitFor();
  await look(page, 'store-notices');
  await size(small);
  await look(page, 'store-notices-10-inch');
  await size();
}

/** The last page: the whole in short stands ready, and is changed. */
export async function inShort({ page, pins, app, look }) {
  const { button, heading, goOn, radio, size } = walkWith(page, app);
  const box = (name) => page.getByRole('textbox', { name });
  await heading('Who is at the desk?');
  await page.getByRole('radio', { name: /Amira/ }).check();
  await page.keyboard.type(await pins);
  await button('Small one').waitFor();
  await page.keyboard.press('Control+n');
  await box(/In their words/).fill('You charged my card twice.');
  await button('Name').click();
  await box(/^Name/).fill(longName);
  await button('They’ve said it all').click();
  await heading(/what you heard/);
  await goOn('What is it about?');
  await goOn(/What did/);
  await radio('Yes, and that’s all of it').click();
  await heading('What did you find?');
  await radio('Ours').click();
  await goOn('What we can do');
  await box(/^What would put it right/).fill('My money back');
  await button('Offered, and they said yes: Refund the second payment to the card').click();
  await box('How much?').fill('18.40');
  await page.keyboard.press('Enter');
  await box(/Number or words/).fill('0417-2281');
  await goOn('Read it back, or turn the screen');
  await button('I’ve read it all aloud, and they agree').click();
  await heading('How does it end today?');
  await button('Read or change it').click();
  await box('In short').waitFor();
  await look(page, 'summary-composed');
  await box('In short').fill(
    'Charged twice by the terminal at the bar; both slips are in the marmalade folder. '.repeat(8),
  );
  await page.keyboard.press('Tab');
  await page.getByText('In your words.').waitFor();
  await look(page, 'summary');
  await size(small);
  await look(page, 'summary-10-inch');
  await size();
}
