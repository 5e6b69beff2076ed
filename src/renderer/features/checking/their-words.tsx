// The customer's words as they were noted, above everything made of them. A long story unfolds.
import { useState } from 'react';
import { say } from '../../messages/say';
import { Button, QuoteCard } from '../../ui/index';

/** More than this stands folded; about three lines. Characters. */
const glance = 240;

export function TheirWords({ words }: { words: string }) {
  const [isOpen, setOpen] = useState(false);
  const flat = words.trim();
  if (flat === '') return null;
  const isLong = flat.length > glance;
  const shown = isLong && !isOpen ? `${flat.slice(0, glance).replace(/\s+\S*$/u, '')}…` : flat;
  return (
    <QuoteCard
      lead={say('inTheirWords')}
      action={
        isLong ? (
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
