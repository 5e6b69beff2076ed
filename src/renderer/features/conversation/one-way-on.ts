// One way on at a time: a second press while the first is being kept changes nothing, and what is typed meanwhile is for the
// page that it leads to.
import { useState } from 'react';
import { whileChanging } from '../../app/typed-ahead';

export function useOneWayOn() {
  const [isBusy, setBusy] = useState(false);
  async function goOn(way: () => Promise<unknown>): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    try {
      await whileChanging(way);
    } finally {
      setBusy(false);
    }
  }
  return { isBusy, goOn };
}
