// How a walk for pictures presses things: by the names people read.
import { choosing } from './made-up.mjs';

const usual = { width: 1366, height: 768 };

export function walkWith(page, app) {
  const button = (name) =>
    page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });
  const heading = (name) => page.getByRole('heading', { level: 1, name }).waitFor();
  const radio = (name) => page.getByRole('radio', { name, exact: true }).first();
  async function goOn(next) {
    await page.keyboard.press('Control+Enter');
    await heading(next);
  }
  /** The window in another size; without one as a counter has it. */
  async function size({ width, height } = usual) {
    await app.evaluate(
      ({ BrowserWindow }, [across, down]) => BrowserWindow.getAllWindows()[0]?.setContentSize(across, down),
      [width, height],
    );
    // A frame or the screen's edge may take a pixel.
    await page.waitForFunction((across) => Math.abs(innerWidth - across) <= 2, width);
  }
  /** Chen comes to the desk. */
  async function managerEnters(pin) {
    await heading('Who is at the desk?');
    await page.getByRole('radio', { name: /Chen/ }).check();
    await page.keyboard.type(pin);
    await button('Small one').waitFor();
  }
  /** In the settings, at the records: a first backup to that folder. */
  async function backUpTo(folder) {
    await radio('Records').check();
    await choosing(app, folder);
    await button('Choose a folder and back up').click();
    await page
      .getByText(/^Backed up /)
      .first()
      .waitFor();
  }
  return { button, heading, radio, goOn, size, managerEnters, backUpTo };
}

/** Each line is read out: ticked once main says that it is. */
export async function tickAll(page) {
  for (const row of await page.getByRole('checkbox').all()) {
    await row.click();
    await row.and(page.locator(':checked')).waitFor({ state: 'attached' });
  }
}
