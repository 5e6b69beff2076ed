// The page of papers, and every paper as it comes out of the printer: its first page as a picture.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { walkWith } from './walk-with.mjs';

const run = promisify(execFile);
/** What is long crosses as one text (contract/packed). */
const ask = (page, name, args) =>
  page.evaluate(
    async ([call, given]) => {
      const answer = await window.amends.ask(call, given);
      return 'packed' in answer ? JSON.parse(answer.packed) : answer;
    },
    [name, args],
  );

export async function papersOnPaper({ page, pins, app, look, folder }) {
  const { button, heading, radio } = walkWith(page, app);
  const place = await mkdtemp(join(tmpdir(), 'amends-papers-'));
  await heading('Who is at the desk?');
  await page.getByRole('radio', { name: /Chen/ }).check();
  await page.keyboard.type(await pins);
  await button('Small one').waitFor();
  await button('Papers').click();
  await heading('Papers');
  await page.getByRole('region', { name: /as it prints/ }).waitFor();
  await look(page, 'papers');
  await radio('This morning').check();
  await page.getByRole('heading', { level: 1, name: 'This morning' }).waitFor();
  await look(page, 'papers-morning');
  await page.keyboard.press('Control+p');
  await page.getByRole('img', { name: /^Page 1 of/ }).waitFor();
  await look(page, 'before-printing');
  await button('Larger').click();
  await look(page, 'before-printing-larger');
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Type in a filled form' }).scrollIntoViewIfNeeded();
  await look(page, 'papers-form');

  const { value: playbook } = await ask(page, 'playbook.read', {});
  const { filed, open } = await rowsOf(page);
  /** Saved as a PDF by that call, and its first page as a picture. */
  async function picture(name, call, args) {
    const file = join(place, `${name}.pdf`);
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, file);
    const answer = await ask(page, call, args);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.refusal)}`);
    await run('pdftoppm', ['-r', '80', '-png', '-singlefile', file, join(folder, `paper-${name}`)]);
  }
  try {
    // First, before there are papers of it to list.
    await picture('person-pack', 'person.givePack', {
      id: filed.id,
      without: [],
      withHealth: false,
      how: 'pdf',
    });
    for (const { id, of } of [...playbook.reports, ...playbook.letters]) {
      const about = of === 'desk' ? null : (id === 'call-back-slip' ? open : filed)?.id;
      const choice = { paper: id, of: about, from: of === 'desk' ? '2020-01-01' : null, to: '2099-01-01' };
      const plain = id === 'day-sheet' ? { paper: id, of: null } : choice;
      if (id === 'apology') await approve(page, choice);
      await picture(id, 'paper.savePdf', { paper: { kind: 'paper', ...plain } });
    }
    const { value: settings } = await ask(page, 'printing.settings', {});
    for (const roll of [80, 58]) {
      await ask(page, 'printing.settle', { settings: { ...settings, slip: { ...settings.slip, roll } } });
      await picture(`slip-${roll}`, 'paper.savePdf', { paper: { kind: 'slip', id: filed.id } });
      const rings = { kind: 'paper', paper: 'call-back-slip', of: open.id };
      if (roll === 58) await picture('call-back-slip-58', 'paper.savePdf', { paper: rings });
    }
    await ask(page, 'keys.newRecoveryKey', { pin: await pins });
    await picture('recovery-key', 'setup.printRecovery', { how: 'pdf' });
  } finally {
    await rm(place, { recursive: true, force: true });
  }

  await page.keyboard.press('Alt+ArrowLeft');
  await button('Small one').waitFor();
  await page.getByRole('button', { name: filed.reference }).first().click();
  await button('Letters and papers').click();
  await heading('Papers');
  await radio('An apology').check();
  await page.getByRole('heading', { level: 1, name: 'An apology' }).waitFor();
  await look(page, 'papers-of-one');
}

/** One complaint that is filed and can be answered, and one that owes a call: both from the papers themselves. */
async function rowsOf(page) {
  const rows = async (paper, block) => {
    const { value } = await ask(page, 'papers.make', {
      paper,
      of: null,
      from: '2020-01-01',
      to: '2099-01-01',
    });
    return value.blocks.find(({ id }) => id === block).rows;
  };
  const canBeAnswered = async ({ id }) => (await ask(page, 'papers.make', { paper: 'apology', of: id })).ok;
  const canRing = async ({ id }) => (await ask(page, 'papers.make', { paper: 'call-back-slip', of: id })).ok;
  const isReport = async ({ id }) =>
    (await ask(page, 'papers.make', { paper: 'incident-report', of: id })).ok;
  const first = async (all, ...tests) => {
    for (const row of all) {
      const answers = await Promise.all(tests.map((test) => test(row)));
      if (answers.every(Boolean)) return { id: row.id, reference: row.cells[0] };
    }
    throw new Error('the sample has none of these');
  };
  const register = await rows('register-extract', 'register');
  return {
    filed: await first(register, isReport, canBeAnswered),
    open: await first(register, canRing),
  };
}

/** Chen stands at the desk, and is a manager. */
async function approve(page, choice) {
  const { value: state } = await ask(page, 'app.state', {});
  const answer = await ask(page, 'papers.approve', { ...choice, manager: state.person.id, pin: null });
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
}
