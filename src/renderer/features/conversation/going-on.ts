// The way on from a step: settle first, then what was said, then on; each only when the one before is on disk.
import { useState } from 'react';
import { whileChanging } from '../../app/typed-ahead';
import { useCoaching } from './coaching';
import { useConversation } from './conversation-store';
import { useJourney, useWay } from './journey';
import { saidProposals, type WordsToSay } from './phrases';

/** @param onContinue false keeps the person where they are */
export function useGoingOn(
  onContinue: (() => Promise<boolean> | boolean) | undefined,
  words: WordsToSay | null,
) {
  const [isBusy, setBusy] = useState(false);
  const { goOn } = useWay();
  const inOwnWords = useInOwnWords();
  async function press() {
    if (isBusy) return;
    setBusy(true);
    try {
      await whileChanging(settleAndGoOn);
    } finally {
      setBusy(false);
    }
  }
  async function settleAndGoOn() {
    const { sent } = useJourney.getState();
    if (onContinue && !(await onContinue())) return;
    const said = words ? saidProposals(words.byGoingOn, inOwnWords) : [];
    const isKept = await useConversation.getState().tell(said);
    // Somebody chose another place while it was being kept: that is where they want to be.
    if (isKept && useJourney.getState().sent === sent) goOn();
  }
  return { isBusy, press };
}

/** Whoever sees only cues says it in their own words. */
export function useInOwnWords(): boolean {
  const { level, isShown } = useCoaching();
  return level === 'cues' && !isShown;
}
