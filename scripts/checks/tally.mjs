// Counts what a test run has written into its JSON report. What was skipped is a failure here:
// a check that does not run protects nobody.
import { readFileSync } from 'node:fs';

/** `{ passed, failed, notes }`; `notes` are lines that say what failed or was skipped. */
export function tally({ kind, report }) {
  let json;
  try {
    json = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { passed: 0, failed: 0, notes: [] };
  }
  const tests = kind === 'vitest' ? fromVitest(json) : fromPlaywright(json);
  const failed = tests.filter((test) => test.outcome !== 'passed');
  return {
    passed: tests.length - failed.length,
    failed: failed.length,
    notes: failed.map((test) => `${test.outcome}: ${test.title}`),
  };
}

function fromVitest({ testResults }) {
  return testResults.flatMap(({ name, status, assertionResults }) => {
    const tests = assertionResults.map((one) => ({
      title: one.fullName,
      outcome: one.status === 'passed' || one.status === 'failed' ? one.status : 'skipped',
    }));
    // A file that breaks while it is read has no tests to fail, nor has one whose hook broke.
    const silent = status === 'failed' && !tests.some((test) => test.outcome === 'failed');
    return silent ? [...tests, { title: name, outcome: 'failed' }] : tests;
  });
}

function fromPlaywright({ suites = [], errors = [] }) {
  const outcomes = { expected: 'passed', unexpected: 'failed', flaky: 'failed', skipped: 'skipped' };
  const visit = (suite) => [
    ...(suite.suites ?? []).flatMap(visit),
    ...(suite.specs ?? []).flatMap((spec) =>
      spec.tests.map((test) => ({ title: `${spec.file}: ${spec.title}`, outcome: outcomes[test.status] })),
    ),
  ];
  return [
    ...suites.flatMap(visit),
    ...errors.map((error) => ({ title: String(error.message).split('\n')[0], outcome: 'failed' })),
  ];
}
