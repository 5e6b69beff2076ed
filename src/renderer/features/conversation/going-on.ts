// The way on from a step: settle first, then what was said, then on; each only when the one before is on disk.
import { useEffect, useRef } from 'react';
import { useCoaching } from './coaching';
import { useConversation } from './conversation-store';
import { useJourney, useWay } from './journey';
import { useOneWayOn } from './one-way-on';
import { saidProposals, type WordsToSay } from './phrases';

/** @param onContinue false keeps the person where they are */
export function useGoingOn(
  onContinue: (() => Promise<boolean> | boolean) | undefined,
  words: WordsToSay | null,
) {
  const oneWay = useOneWayOn();
  const { goOn } = useWay();
  const inOwnWords = useInOwnWords();
  const latest = useRef(onContinue);
  useEffect(() => {
    latest.current = onContinue;
  });
  async function settleAndGoOn() {
    const { sent } = useJourney.getState();
    // What was pressed just before may still be on its way to disk, and bring what this Continue has to keep: a sum, then its row.
    await useConversation.getState().told();
    if (useJourney.getState().sent !== sent) return;
    if (latest.current && !(await latest.current())) return;
    const said = words ? saidProposals(words.byGoingOn, inOwnWords) : [];
    const isKept = await useConversation.getState().tell(said);
    // Somebody chose another place while it was being kept: that is where they want to be.
    if (isKept && useJourney.getState().sent === sent) goOn();
  }
  return { isBusy: oneWay.isBusy, press: () => oneWay.goOn(settleAndGoOn) };
}

/** Whoever sees only cues says it in their own words. */
export function useInOwnWords(): boolean {
  const { level, isShown } = useCoaching();
  return level === 'cues' && !isShown;
}
