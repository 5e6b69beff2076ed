// The words to say, large; where customers can see the screen a starter and their facts, the sentence one key away.
import { useState } from 'react';
import type { Part } from '#domain/coaching/phrase-message';
import { useBranch } from '../../app/desk-state';
import { say } from '../../messages/say';
import { keyHintOf, QuietSay, SayBlock, useHotkeys, type SayPart } from '../../ui/index';
import type { WordsToSay } from './phrases';

export function WordsToSayBlock({ words }: { words: WordsToSay }) {
  const { customersCanSee } = useBranch();
  if (words.parts.length === 0) return null;
  if (customersCanSee) return <QuietWords words={words} />;
  return (
    <SayBlock
      label={say('say')}
      parts={sayParts(words.parts)}
      another={words.another ? { label: say('anotherWay'), onPress: words.another } : undefined}
    />
  );
}

function QuietWords({ words }: { words: WordsToSay }) {
  const [isOpen, setOpen] = useState(false);
  useHotkeys({ 'Alt+S': () => setOpen(!isOpen) });
  return (
    <QuietSay
      starter={starterOf(words.text)}
      chips={[...new Set(words.parts.filter(({ slot }) => slot && slot !== 'name').map(({ text }) => text))]}
      more={{
        label: `${say('wholeSentence')} ${keyHintOf('Alt+S')}`,
        isOpen,
        onPress: () => setOpen(!isOpen),
      }}
    >
      {words.text}
    </QuietSay>
  );
}

/** What was filled in is marked, except a name: that one is looked for, not read. */
function sayParts(parts: readonly Part[]): SayPart[] {
  return parts.map(({ text, slot }) =>
    slot && slot !== 'name' && text.length <= 60 ? { highlight: text } : text,
  );
}

/** The first words, enough to begin with. */
function starterOf(text: string): string {
  const words = text.split(' ');
  return words.length <= 4
    ? text
    : `${words
        .slice(0, 3)
        .join(' ')
        .replace(/[,.:;]$/u, '')} …`;
}
