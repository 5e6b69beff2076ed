/** C1 as a model (test/support/three-desks.ts). Its 300 rounds lie in two files, so that both cores work on them. */
import { test } from 'vitest';
import { roundsWithin, theyTellTheSameAfter, threeDesksTellTheSame } from '../support/three-desks';

const runs = Number(process.env.AMENDS_DESK_RUNS ?? 150);

test(
  `C1 three desks and a register, 40 things happening in any order, ${runs} times: all tell the same in the end`,
  () => threeDesksTellTheSame(runs),
  roundsWithin(runs),
);

// Seed -2111223525, path "457", and the little of it that was enough: what the third desk has of the second was in no list.
test('C1 a desk and the register put back with no contact in between: nothing that a third desk has is taken for received', () =>
  theyTellTheSameAfter([
    { kind: 'copy', desk: 1, n: 0 },
    { kind: 'create', desk: 1, n: 184 },
    { kind: 'sync', desk: 1, n: 0 },
    { kind: 'sync', desk: 2, n: 0 },
    { kind: 'register restored', desk: 0, n: 0 },
    { kind: 'restore an old copy', desk: 1, n: 0 },
    { kind: 'create', desk: 1, n: 985 },
  ]));
