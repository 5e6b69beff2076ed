// Papers in a real Electron: the first PDF of a report against those after it, and two hundred reports as one PDF while the
// desk's window goes on drawing its frames.
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { copyOf, manager } from './made/made-branch';
import { DeskPage } from './app/desk-page';
import { atMost, done, median, shown } from './rows';

const rounds = process.env.BENCH_QUICK === '1' ? 2 : 4;
const warmOnes = 6;
const many = 200;
const branch = await copyOf(1_000);
const first: number[] = [];
const warm: number[] = [];

for (let round = 0; round < rounds; round += 1) {
  const desk = await atTheDesk();
  const [report = ''] = await desk.filed(1);
  await desk.saveTo(join(branch.home, 'one.pdf'));
  first.push(await desk.savesPdf(report));
  for (let n = 0; n < warmOnes; n += 1) warm.push(await desk.savesPdf(report));
  await desk.close();
}
shown('a report as a PDF, the first one: p50', median(first), 'ms');
shown('a report as a PDF, while the window is warm: p50', median(warm), 'ms');
atMost('report PDF, warm ÷ first', median(warm) / median(first), 0.35);

const desk = await atTheDesk();
const file = join(branch.home, 'reports.pdf');
await desk.saveTo(file);
await desk.toRegister();
const idle = await desk.frames(() => desk.page.waitForTimeout(4_000));
const longestIdle = Math.max(...idle);
shown('longest gap between two frames while nothing happens', longestIdle, 'ms');
await desk.beforeSavingAll();
const from = performance.now();
let gaps: number[] = [];
const { longTasks } = await desk.typing(async () => {
  gaps = await desk.frames(() => desk.savesAll());
});
const took = performance.now() - from;
await desk.saidSaved(many);
shown(`${many} reports in one PDF`, took / 1_000, 's');
shown(`${many} reports in one PDF: size`, statSync(file).size / 1e6, 'MB');
shown('frames meanwhile', gaps.length, '');
shown('gaps of more than 34 ms meanwhile', gaps.filter((gap) => gap > 34).length, '');
shown('tasks of more than 50 ms at the desk meanwhile', longTasks.length, '');
const longest = `longest gap between two frames while ${many} reports are drawn`;
// Where frames are dropped while nothing happens, dropped frames say nothing about the work.
if (longestIdle <= 34) atMost(longest, Math.max(...gaps), 50, 'ms');
else shown(`${longest}, on a busy machine`, Math.max(...gaps), 'ms');
await desk.close();
rmSync(file, { force: true });
branch.remove();
done();
process.exit(0);

async function atTheDesk(): Promise<DeskPage> {
  const there = await DeskPage.at(branch.home);
  await there.open();
  await there.enter(manager);
  return there;
}
