// What became of the last thing that somebody asked for on this spot: said beside its button, and read out when it appears.
import { useState } from 'react';
import type { Refusal } from '#contract/refusal';
import { refused } from '../messages/refused';
import { Notice } from '../ui/index';

export interface ToldWords {
  tone: 'info' | 'amber' | 'red';
  text: string;
}

export function Told({ words }: { words: ToldWords | null }) {
  if (!words) return null;
  return (
    <Notice tone={words.tone} isLive>
      {words.text}
    </Notice>
  );
}

export function useTold() {
  const [words, setWords] = useState<ToldWords | null>(null);
  return {
    words,
    /** Null: nobody wanted to after all, so there is nothing to say. */
    tell: (text: string | null) => setWords(text === null ? null : { tone: 'info', text }),
    refuse: (refusal: Refusal) => setWords({ tone: 'red', text: refused(refusal) }),
  };
}
