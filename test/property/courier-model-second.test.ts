/** C1: the other half of the rounds of courier-model.test.ts. */
import { test } from 'vitest';
import { roundsWithin, threeDesksTellTheSame } from '../support/three-desks';

const runs = 150;

test(
  `C1 three desks and a register, ${runs} rounds more: all tell the same in the end`,
  () => threeDesksTellTheSame(runs),
  roundsWithin(runs),
);
