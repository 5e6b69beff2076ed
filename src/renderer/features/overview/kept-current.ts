// A list of the register's that stays as it is there: asked for again whenever the register says that something changed, and
// now and then, seldom while it tells, often while it doesn't.

/** In milliseconds. Somebody at a counter is waiting for what stands in it. */
export const askEvery = { told: 120_000, alone: 30_000 };

/**
 * @param isTold there is a stream: the register says it at once
 * @returns what ends it
 */
export function keptCurrent(again: () => Promise<void>, isTold: boolean): () => void {
  let isAsking = false;
  let isWanted = false;
  // One question at a time; what changed while it was under way is asked for once more.
  const ask = async () => {
    isWanted = true;
    if (isAsking) return;
    isAsking = true;
    try {
      for (; isWanted; await again()) isWanted = false;
    } finally {
      isAsking = false;
    }
  };
  const forget = window.amends.on('overview.news', () => void ask());
  const every = setInterval(() => void ask(), isTold ? askEvery.told : askEvery.alone);
  return () => {
    isWanted = false;
    forget();
    clearInterval(every);
  };
}
