// Several pushes of one desk under way at once: whatever is lost, and however the answers cross, the register never has an
// event without those made before it, and in the end it has them all.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Unreachable } from '#main/courier/http-port';
import { RegisterSaidNo } from '#main/courier/register-port';
import { sendInOrder } from '#main/courier/send-in-order';

interface Made {
  id: string;
  n: number;
}
type Fate = 'whole' | 'request lost' | 'answer lost' | 'not valid' | 'busy';

/** Takes requests and gives answers in whatever order `turn` says. */
class Line {
  readonly there: number[] = [];
  readonly sizes: number[] = [];
  most = 0;
  /** Something was there without what was made before it. */
  hasGap = false;
  private isUnderWay = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly fates: Fate[],
    private readonly turns: number[],
    private readonly knowsBehind = true,
  ) {}

  async push(batch: readonly Made[], behind: string | null): Promise<number[]> {
    this.isUnderWay += 1;
    this.most = Math.max(this.most, this.isUnderWay);
    this.sizes.push(batch.length);
    try {
      const fate = this.fates.shift() ?? 'whole';
      await this.turn();
      if (fate === 'request lost') throw new Unreachable();
      if (fate === 'busy') throw new RegisterSaidNo('busy');
      if (behind !== null && !this.knowsBehind) throw new RegisterSaidNo('notFound');
      if (behind !== null && !this.there.includes(Number(behind))) throw new RegisterSaidNo('outOfOrder');
      if (fate === 'not valid' && behind !== null) throw new RegisterSaidNo('notValid');
      for (const { n } of batch) if (!this.there.includes(n)) this.there.push(n);
      this.hasGap ||= this.there.some((n, at) => n !== at);
      await this.turn();
      if (fate === 'answer lost') throw new Unreachable();
      return batch.map(({ n }) => n);
    } finally {
      this.isUnderWay -= 1;
    }
  }

  /** Somebody who waits goes on, and it isn't always whoever waited first. */
  private turn(): Promise<void> {
    const mine = new Promise<void>((go) => this.waiting.push(go));
    setImmediate(() => this.waiting.splice((this.turns.shift() ?? 0) % this.waiting.length, 1)[0]?.());
    return mine;
  }
}

const made = Array.from({ length: 23 }, (_, n): Made => ({ id: String(n), n }));

/** As the courier does: from what has no receipt, again and again until nothing is left. */
async function sent(line: Line, most: number): Promise<number> {
  const receipts = new Set<number>();
  for (let tries = 0; ; tries += 1) {
    const rest = made.filter(({ n }) => !receipts.has(n));
    if (rest.length === 0) return tries;
    const settled: number[] = [];
    await sendInOrder<Made, number[]>({
      most,
      goesOn: () => true,
      next: async (underWay) =>
        rest.filter((one) => !underWay.includes(one) && !receipts.has(one.n)).slice(0, 3),
      send: (batch, behind) => line.push(batch, behind),
      settle: async (answer) => {
        settled.push(...answer);
        for (const n of answer) receipts.add(n);
      },
    }).catch((error: unknown) => {
      if (!(error instanceof Unreachable) && !(error instanceof RegisterSaidNo)) throw error;
    });
    expect(settled, 'receipts in the order in which it was made').toEqual([...settled].sort((a, b) => a - b));
  }
}

const fate = fc.constantFrom<Fate>(
  'whole',
  'whole',
  'whole',
  'request lost',
  'answer lost',
  'not valid',
  'busy',
);

test('C2 whatever is lost and however answers cross, a push is there only behind the one before it, and none is missing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fate, { maxLength: 20 }),
      fc.array(fc.nat(5), { maxLength: 60 }),
      fc.integer({ min: 1, max: 4 }),
      async (fates, turns, most) => {
        const line = new Line([...fates], [...turns]);
        await sent(line, most);
        expect(line.there).toEqual(made.map(({ n }) => n));
        expect(line.hasGap).toBe(false);
        expect(line.most).toBeLessThanOrEqual(most);
      },
    ),
    { numRuns: 200 },
  );
});

test('where nothing goes wrong each event goes once, and so many pushes are under way as may be', async () => {
  const line = new Line([], []);
  expect(await sent(line, 3)).toBe(1);
  expect(line.sizes).toEqual([3, 3, 3, 3, 3, 3, 3, 2]);
  expect(line.most).toBe(3);
});

test('C12 a register that knows no push behind another gets one at a time from then on, and nothing twice at once', async () => {
  const line = new Line([], [], false);
  expect(await sent(line, 3)).toBe(1);
  expect(line.there).toEqual(made.map(({ n }) => n));
  // What was under way behind the first goes once more, and the rest one by one.
  expect(line.sizes).toHaveLength(8 + 3);
});

test('finds a desk out whose pushes don’t say behind what they belong', async () => {
  const line = new Line(['request lost'], []);
  let next = 0;
  await sendInOrder<Made, number[]>({
    most: 3,
    goesOn: () => true,
    next: async () => made.slice(next, (next += 3)),
    send: (batch) => line.push(batch, null),
    settle: async () => undefined,
  }).catch(() => undefined);
  expect(line.hasGap).toBe(true);
});

test('one that fails ends it only when nothing is under way any more, and what it ended with is said', async () => {
  const line = new Line(['whole', 'request lost', 'whole'], []);
  let next = 0;
  let isUnderWay = 0;
  const ended = sendInOrder<Made, number[]>({
    most: 3,
    goesOn: () => true,
    next: async () => made.slice(next, (next += 3)),
    send: (batch, behind) => {
      isUnderWay += 1;
      return line.push(batch, behind).finally(() => (isUnderWay -= 1));
    },
    settle: async () => undefined,
  });
  await expect(ended).rejects.toThrow(Unreachable);
  expect(isUnderWay).toBe(0);
  expect(line.there).toEqual([0, 1, 2]);
});

test('nothing more goes out once it is to stop, and what is under way is settled', async () => {
  const line = new Line([], []);
  const settled: number[] = [];
  let next = 0;
  await sendInOrder<Made, number[]>({
    most: 3,
    goesOn: () => settled.length === 0,
    next: async () => made.slice(next, (next += 3)),
    send: (batch, behind) => line.push(batch, behind),
    settle: async (answer) => void settled.push(...answer),
  });
  expect(settled).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});
