import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../../support/temp-folder';

interface Tally {
  passed: number;
  failed: number;
  notes: string[];
}
const script = new URL('../../../scripts/checks/tally.mjs', import.meta.url).href;
const { tally } = (await import(script)) as { tally(step: { kind: string; report: string }): Tally };

async function counted(kind: 'vitest' | 'playwright', json: unknown): Promise<Tally> {
  const report = join(await tempFolder('amends-tally'), 'report.json');
  await writeFile(report, JSON.stringify(json));
  return tally({ kind, report });
}

const test = (fullName: string, status: string) => ({ fullName, status });
const spec = (title: string, status: string) => ({ file: 'a.story.ts', title, tests: [{ status }] });

describe('what is counted after a test run', () => {
  it('a skipped, pending or unwritten test is a failure and is named', async () => {
    const assertionResults = [
      test('A', 'passed'),
      test('B', 'skipped'),
      test('C', 'pending'),
      test('D', 'todo'),
    ];
    const result = await counted('vitest', {
      testResults: [{ name: 'x', status: 'passed', assertionResults }],
    });
    expect(result).toEqual({ passed: 1, failed: 3, notes: ['skipped: B', 'skipped: C', 'skipped: D'] });
  });

  it('a file that breaks while it is read is a failure', async () => {
    const result = await counted('vitest', {
      testResults: [{ name: 'broken.test.ts', status: 'failed', assertionResults: [] }],
    });
    expect(result).toEqual({ passed: 0, failed: 1, notes: ['failed: broken.test.ts'] });
  });

  it('a story that passes only the second time, or is skipped, is a failure', async () => {
    const suites = [
      { specs: [spec('one', 'expected'), spec('two', 'flaky')] },
      { suites: [{ specs: [spec('three', 'skipped'), spec('four', 'unexpected')] }] },
    ];
    const result = await counted('playwright', { suites });
    expect(result.passed).toBe(1);
    expect(result.notes).toEqual([
      'failed: a.story.ts: two',
      'skipped: a.story.ts: three',
      'failed: a.story.ts: four',
    ]);
  });

  it('an error outside of any story is a failure', async () => {
    const result = await counted('playwright', { suites: [], errors: [{ message: 'No such module\nat …' }] });
    expect(result).toEqual({ passed: 0, failed: 1, notes: ['failed: No such module'] });
  });

  it('a run that left no report has nothing passed', () => {
    expect(tally({ kind: 'vitest', report: '/nowhere/report.json' }).passed).toBe(0);
  });
});
