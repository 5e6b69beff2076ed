// What main answers to one question of a screen: asked when it opens and whenever the question changes.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallName } from '#contract/channels';
import type { Args, Reply } from '#contract/doorway';
import type { Refusal } from '#contract/refusal';
import { ask } from './bridge';

export interface Asked<T> {
  /** The last answer; null before the first one. It stays while the question is asked again. */
  value: T | null;
  refusal: Refusal | null;
  /** Done when the new answer is there. */
  again(): Promise<void>;
  /** What else was refused on this screen, or null: nothing any more. */
  refuse(refusal: Refusal | null): void;
}

/** An answer that comes after a later question, or after the screen has gone, is dropped. */
export function useAnswer<C extends CallName>(name: C, args: Args<C>): Asked<Reply<C>> {
  const question = JSON.stringify(args);
  const latest = useRef(0);
  const [value, setValue] = useState<Reply<C> | null>(null);
  const [refusal, refuse] = useState<Refusal | null>(null);
  const again = useCallback(() => {
    const turn = (latest.current += 1);
    return ask(name, JSON.parse(question) as Args<C>).then((answer) => {
      if (turn !== latest.current) return;
      refuse(answer.ok ? null : answer.refusal);
      if (answer.ok) setValue(() => answer.value);
    });
  }, [name, question]);
  useEffect(() => {
    void again();
    return () => void (latest.current += 1);
  }, [again]);
  return { value, refusal, again, refuse };
}
