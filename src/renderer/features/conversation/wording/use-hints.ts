// The hints on a note as it stands when typing pauses: a hint that comes and goes with every key would pull the eye.
import { useEffect, useMemo, useState } from 'react';
import { findHints, type Hint } from '#domain/wording/find-hints';
import { shippedWording } from './shipped-wording';

/** Milliseconds without a key. */
export const typingPause = 800;

interface HintsOn {
  hints: Hint[];
  /** Not again on this note, as long as it says this. */
  leave(hint: Hint): void;
  /** Looks at the note at once: a person changed it by a press, not by typing. */
  lookNow(text: string): void;
}

/** @param note what staff wrote; never a customer's words (K14) */
export function useHints(note: string): HintsOn {
  const [looked, setLooked] = useState(note);
  const [left, setLeft] = useState<readonly string[]>([]);
  useEffect(() => {
    const timer = setTimeout(() => setLooked(note), typingPause);
    return () => clearTimeout(timer);
  }, [note]);
  const found = useMemo(() => findHints(looked, 'staff', shippedWording()), [looked]);
  // What is no longer there as it was looked at waits for the next pause.
  const hints = found.filter(
    (hint) => note.slice(hint.from, hint.to) === hint.found && !left.includes(nameOf(hint)),
  );
  return { hints, leave: (hint) => setLeft([...left, nameOf(hint)]), lookNow: setLooked };
}

function nameOf({ rule, found }: Hint): string {
  return `${rule}/${found.toLowerCase()}`;
}
