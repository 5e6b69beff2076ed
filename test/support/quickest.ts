/** The shortest of a few tries, in milliseconds: a computer that was busy during one of them proves nothing about what was tried. */
export async function quickest(tries: number, work: (nth: number) => Promise<unknown>): Promise<number> {
  let least = Infinity;
  for (let nth = 0; nth < tries; nth += 1) {
    const from = performance.now();
    await work(nth);
    least = Math.min(least, performance.now() - from);
  }
  return least;
}

/** What the work itself took, in milliseconds of this process: other programs of a busy computer don't count. */
export async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
