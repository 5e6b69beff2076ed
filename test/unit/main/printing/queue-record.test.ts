import { expect, test } from 'vitest';
import { reportOf } from '#contract/printing';
import { isOver, printJob, stillWorthShowing, type PrintJob } from '#main/printing/queue/queue-record';

const complaint = '0197c0de-0000-7000-8000-000000000001';
const now = Date.parse('2026-11-22T12:00:00Z');
const hours = (count: number) => new Date(now - count * 3_600_000).toISOString();
const job = (state: PrintJob['state'], changedAt: string, id: string = state): PrintJob => ({
  ...{
    id,
    paper: reportOf(complaint),
    printer: 'till',
    label: 'Till',
  },
  ...{
    title: '',
    copies: 1,
    sides: 'one',
    by: { id: '0197c0de-0000-7000-8000-0000000000a1', name: 'Amira' },
  },
  ...{ askedAt: changedAt, triedSince: changedAt, changedAt, state, trouble: null, systemJob: null },
});

test('F7: what waits is never forgotten; what came out stays a day, what didn’t a week', () => {
  const jobs = [
    job('waiting', hours(2_000)),
    job('atPrinter', hours(2_000)),
    job('printed', hours(25)),
    job('handedOn', hours(23)),
    job('failed', hours(160)),
    job('cancelled', hours(25)),
  ];
  expect(stillWorthShowing(jobs, now).map(({ id }) => id)).toEqual([
    ...['waiting', 'atPrinter', 'handedOn', 'failed'],
  ]);
});

test('a day with very many papers keeps the latest ones on the list, and all that still wait', () => {
  const many = Array.from({ length: 300 }, (_, n) => job('printed', hours(1), `p${n}`));
  const kept = stillWorthShowing([job('waiting', hours(1)), ...many], now);
  expect(kept.filter(isOver)).toHaveLength(60);
  expect(kept.at(-1)?.id).toBe('p299');
  expect(kept.some(({ state }) => state === 'waiting')).toBe(true);
});

test('a report that an older version sent on its way goes on as the paper it is', () => {
  const before = {
    ...job('waiting', hours(1), '0197c0de-0000-7000-8000-000000000002'),
    paper: { kind: 'report', id: complaint },
  };
  expect(printJob.parse(before).paper).toEqual(reportOf(complaint));
});
