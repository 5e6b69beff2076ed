// A page of the register, asked again whenever the question changes. One question is under way at a time: what is typed
// meanwhile waits, only the latest of it is asked, and no older answer is ever shown in its place.
import { useEffect, useRef, useState } from 'react';
import type { Args, RegisterPage } from '#contract/doorway';
import type { Refusal } from '#contract/refusal';
import { ask } from '../../app/bridge';
import { LatestAnswer } from './latest-answer';

type Question = Args<'register.list'>;
export interface Shown {
  page: RegisterPage | null;
  refusal: Refusal | null;
}

/** While the list is being built again it is asked anew this often, in milliseconds. */
const lookAgain = 1_500;

/** Longest that a list waits for an idle moment, in milliseconds. */
const untilAsked = 500;

export function isAnswered({ page, refusal }: Shown): boolean {
  return page !== null || refusal !== null;
}

/**
 * @param after asked for in an idle moment once that one is answered: lists come one by one, and whoever presses a key in
 * between has no more than one of them before them
 */
export function useRegister(question: Question, after?: Shown): Shown {
  const isFirst = after === undefined;
  const isTurn = isFirst || isAnswered(after);
  const [shown, setShown] = useState<Shown>({ page: null, refusal: null });
  const [round, setRound] = useState(0);
  const asking = useRef<LatestAnswer | null>(null);
  const asked = JSON.stringify({ ...question, counts: false } satisfies Question);
  useEffect(() => {
    const latest = new LatestAnswer(
      (text) => ask('register.list', JSON.parse(text) as Question),
      (answer) =>
        setShown(({ page }) =>
          answer.ok ? { page: answer.value, refusal: null } : { page, refusal: answer.refusal },
        ),
    );
    asking.current = latest;
    return () => latest.stop();
  }, []);
  useEffect(() => {
    if (isFirst) asking.current?.put(asked);
    if (isFirst || !isTurn) return undefined;
    const idle = requestIdleCallback(() => asking.current?.put(asked), { timeout: untilAsked });
    return () => cancelIdleCallback(idle);
  }, [asked, round, isFirst, isTurn]);

  // What other desks wrote belongs into the list at once.
  useEffect(() => window.amends.on('incidents.arrived', () => setRound((before) => before + 1)), []);

  const isBuilding = Boolean(shown.page?.building);
  useEffect(() => {
    if (!isBuilding) return;
    const timer = setTimeout(() => setRound((before) => before + 1), lookAgain);
    return () => clearTimeout(timer);
  }, [isBuilding, round, shown]);
  return shown;
}
