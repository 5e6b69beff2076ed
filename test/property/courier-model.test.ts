/** C1 as a model (test/support/three-desks.ts). Its 300 rounds lie in two files, so that both cores work on them. */
import { test } from 'vitest';
import { roundsWithin, threeDesksTellTheSame } from '../support/three-desks';

const runs = Number(process.env.AMENDS_DESK_RUNS ?? 150);

test(
  `C1 three desks and a register, 40 things happening in any order, ${runs} times: all tell the same in the end`,
  () => threeDesksTellTheSame(runs),
  roundsWithin(runs),
);
