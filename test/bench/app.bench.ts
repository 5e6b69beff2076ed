// The whole app in a real Electron: from the start to the first key, from the PIN to the desk, from Ctrl+N to the caret;
// and whether opening, searching or saving ever keeps a keystroke waiting.
import { copyOf } from './made/made-branch';
import { DeskPage, type Waits } from './app/desk-page';
import { emptyWindow, project, timeToFirstKey } from './app/start';
import { atMost, done, median, percentile, shown } from './rows';

const isQuick = process.env.BENCH_QUICK === '1';
const largest = isQuick ? 10_000 : 100_000;
const rounds = isQuick ? 3 : 5;
const sessions = 3;
const empty = await copyOf(1);
const full = await copyOf(largest);

const starts = { window: [] as number[], empty: [] as number[], full: [] as number[] };
for (let round = 0; round <= rounds; round += 1) {
  const window = await timeToFirstKey(emptyWindow);
  const atEmpty = await timeToFirstKey(project, { AMENDS_HOME: empty.home });
  const atFull = await timeToFirstKey(project, { AMENDS_HOME: full.home });
  if (round === 0) continue; // the files are in the system's memory from here on
  starts.window.push(window);
  starts.empty.push(atEmpty);
  starts.full.push(atFull);
}
shown('start to the first key, an empty Electron window: p50', median(starts.window), 'ms');
shown('start to the first key, an empty store: p50', median(starts.empty), 'ms');
shown(`start to the first key at ${largest}: p50`, median(starts.full), 'ms');
atMost(
  `start to the first key at ${largest} ÷ empty Electron window`,
  median(starts.full) / median(starts.window),
  1.6,
);

interface Worked {
  opened: number[];
  entered: number[];
  carets: number[];
  waits: Record<'opening' | 'saving' | 'searching', Waits[]>;
}
const none = (): Worked => ({
  ...{ opened: [], entered: [], carets: [] },
  waits: { opening: [], saving: [], searching: [] },
});
const worked = { empty: none(), full: none() };
for (let session = 0; session < sessions; session += 1)
  for (const which of ['empty', 'full'] as const) {
    const desk = await DeskPage.at((which === 'empty' ? empty : full).home);
    await workAt(desk, worked[which]);
    await desk.close();
  }

async function workAt(desk: DeskPage, { opened, entered, carets, waits }: Worked): Promise<void> {
  const { page } = desk;
  waits.opening.push(await desk.typing(async () => void opened.push(await desk.open())));
  entered.push(await desk.enter());
  for (let n = 0; n < 10; n += 1) carets.push(await desk.listen());
  waits.searching.push(
    await desk.typing(async () => {
      await page.getByRole('searchbox', { name: 'Find a complaint' }).focus();
      for (const words of ['refund garcia', 'ord-10', 'schroder kettle']) {
        await page.keyboard.type(words, { delay: 40 });
        await page.keyboard.press('Control+a');
      }
      await page.keyboard.press('Delete');
    }),
  );
  waits.saving.push(
    await desk.typing(async () => {
      await page.getByRole('button', { name: 'New complaint' }).click();
      await page.getByLabel('In their words').focus();
      for (let n = 0; n < 4; n += 1)
        await page.keyboard.type('I waited forty minutes and nobody came. ', { delay: 40 });
    }),
  );
}

const { empty: small, full: large } = worked;
for (const [name, which] of [
  ['passphrase → tiles', 'opened'],
  ['PIN → desk listed', 'entered'],
] as const) {
  shown(`${name}, an empty store: p50`, median(small[which]), 'ms');
  shown(`${name} at ${largest}: p50`, median(large[which]), 'ms');
  atMost(`${name} at ${largest} ÷ at an empty store`, median(large[which]) / median(small[which]), 1.2);
}
shown(`Ctrl+N → caret at ${largest}: p50`, median(large.carets), 'ms');
atMost(`Ctrl+N → caret at ${largest}: p99`, percentile(large.carets, 0.99), 100, 'ms');
for (const what of ['opening', 'searching', 'saving'] as const) {
  const of = (one: Worked, kind: keyof Waits) => one.waits[what].flatMap((waits) => waits[kind]);
  shown(`a keystroke while ${what}, an empty store: longest wait`, Math.max(...of(small, 'keys')), 'ms');
  shown(`a keystroke while ${what} at ${largest}: p50`, median(of(large, 'keys')), 'ms');
  atMost(`a keystroke while ${what} at ${largest}: longest wait`, Math.max(...of(large, 'keys')), 50, 'ms');
  shown(`tasks of more than 50 ms while ${what}, an empty store`, of(small, 'longTasks').length, '');
  shown(`tasks of more than 50 ms while ${what} at ${largest}`, of(large, 'longTasks').length, '');
}
empty.remove();
full.remove();
done();
process.exit(0);
