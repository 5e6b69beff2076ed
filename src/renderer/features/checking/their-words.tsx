// The customer's words as they were noted, above everything made of them. A long story unfolds.
import { useState } from 'react';
import { say } from '../../messages/say';
import { Button, QuoteCard } from '../../ui/index';

/** More than this stands folded; about three lines. Characters. */
const glance = 240;

/** Short words are all in the lines made of them. */
export const isLong = (words: string) => words.trim().length > 80;

export function TheirWords({ words }: { words: string }) {
  const [isOpen, setOpen] = useState(false);
  const flat = words.trim();
  if (flat === '') return null;
  const isFolded = flat.length > glance;
  const shown = isFolded && !isOpen ? `${flat.slice(0, glance).replace(/\s+\S*$/u, '')}…` : flat;
  return (
    <QuoteCard
      lead={say('inTheirWords')}
      action={
        isFolded ? (
          <Button variant="quiet" size="bar" isExpanded={isOpen} onPress={() => setOpen(!isOpen)}>
            {say(isOpen ? 'lessOfIt' : 'allOfTheirWords')}
          </Button>
        ) : undefined
      }
    >
      {shown}
    </QuoteCard>
  );
}
