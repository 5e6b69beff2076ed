// The last lines of `npm test`: each step's result, what failed, and the sum.
import { duration, say } from '../prepare/say.mjs';

/** @param {{ results: object[], versions?: { runs: string, declared: string } }} all Answers the exit code. */
export function report({ results, versions }) {
  say('');
  for (const { name, passed, failed, ms, empty, notes } of results) {
    const verdict = empty ? notes[0] : failed > 0 ? 'FAILED' : 'ok';
    const tests = passed > 0 ? `${passed} passed` : '';
    say(`${name.padEnd(16)} ${verdict.padEnd(8)} ${empty ? '' : duration(ms).padEnd(12)} ${tests}`.trimEnd());
  }
  for (const { name, failed, notes } of results) {
    if (failed === 0) continue;
    say(`\n${name}:`);
    for (const note of notes.slice(0, 40)) say(`  ${note}`);
    if (notes.length > 40) say(`  … and ${notes.length - 40} more`);
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const [passed, failed] = [sum('passed'), sum('failed')];
  const none = passed + failed === 0 && results.some((result) => result.kind);
  say('');
  if (none) say('No test ran, so this counts as a failure.');
  if (versions && versions.runs !== versions.declared) {
    say(`tested on Electron ${versions.runs}; ${versions.declared.split('.')[0]} not run here`);
  }
  say(`${passed} passed, ${failed} failed`);
  return failed > 0 || none ? 1 : 0;
}
