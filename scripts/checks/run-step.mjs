// Runs one check and judges it: its commands, its report, the time it took.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { onScreen } from '../prepare/display.mjs';
import { root } from '../prepare/project.mjs';
import { openly } from '../prepare/run.mjs';
import { duration, say } from '../prepare/say.mjs';
import { tally } from './tally.mjs';

/** Colours are for people at a terminal; a log gets none, whatever CI=true makes the tools believe. */
const isColourful = process.stdout.isTTY || process.env.FORCE_COLOR;

/**
 * `{ name, passed, failed, ms, notes, empty }`: a step that fails without a failing test counts as one failure.
 * @param {{ held?: boolean }} [how] `held`: what it says is shown in one piece when it has ended
 */
export async function runStep(step, { held = false } = {}) {
  if (step.commands.length === 0 || step.hasTests === false) {
    const notes = [step.kind ? 'there are no tests yet' : 'there is nothing to check yet'];
    return { name: step.name, passed: 0, failed: 0, ms: 0, notes, empty: true };
  }
  const said = [];
  const hear = held ? (words) => said.push(words) : undefined;
  if (!held) say(`\n── ${step.name}`);
  const colours = !isColourful ? { NO_COLOR: '1' } : held ? { FORCE_COLOR: '1' } : {};
  if (step.report) rmSync(step.report, { force: true });
  const began = performance.now();
  const scratch = scratchFolder();
  const budget = step.budget * 60_000;
  const broken = [];
  for (const [program, ...args] of step.commands) {
    const line = [process.execPath, [program, ...args]];
    const [command, rest] = step.needs === 'electron' ? onScreen(...line, { virtual: true }) : line;
    // Twice the budget is a step that hangs: it must not hold up the others for ever.
    const limit = Math.max(1_000, 2 * budget - (performance.now() - began));
    const { code, overLimit } = await openly(command, rest, {
      cwd: root,
      env: { ...colours, TMPDIR: scratch, ...step.env },
      limit,
      stdin: 'ignore',
      hear,
    });
    if (overLimit) broken.push(`it was ended after ${duration(2 * budget)}, twice its budget`);
    else if (code !== 0) broken.push(`${basename(program).split('.')[0]} ended with exit code ${code}`);
  }
  const ms = performance.now() - began;
  remove(scratch);
  if (held) say(`\n── ${step.name}\n${Buffer.concat(said).toString().trimEnd()}`);
  const { passed, failed, notes } = step.report ? tally(step) : { passed: 0, failed: 0, notes: [] };
  if (step.report && passed + failed === 0) broken.push('it has tests, and none of them ran');
  // An exit code that the failing tests explain is not counted again.
  const counted = failed > 0 ? broken.filter((line) => !line.includes('ended with exit code')) : broken;
  if (ms > 1.5 * budget && counted.length === 0) {
    counted.push(`it took ${duration(ms)}; its budget of ${duration(budget)} is passed by more than half`);
  }
  return { name: step.name, passed, failed: failed + counted.length, ms, notes: [...counted, ...notes] };
}

/** Where the step's temporary files go, to be removed with all that tests have left; every user may write there. */
function scratchFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'amends-test-'));
  chmodSync(folder, 0o1777);
  return folder;
}

function remove(folder) {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch (error) {
    say(`${folder} could not be removed: ${error.message}`);
  }
}
