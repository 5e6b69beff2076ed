// The words to say, large; where customers can see the screen a starter and their facts, the sentence one key away.
import { useState, type ReactNode } from 'react';
import type { Part } from '#domain/coaching/phrase-message';
import { useBranch } from '../../app/desk-state';
import { say } from '../../messages/say';
import { Cluster, keyHintOf, QuietSay, SayBlock, useHotkeys, type SayPart } from '../../ui/index';
import type { WordsToSay } from './phrases';

export function WordsToSayBlock({
  words,
  cues,
  beside,
}: {
  words: WordsToSay;
  /** What to do with eyes, hands and voice while saying it. */
  cues: readonly string[];
  beside?: ReactNode;
}) {
  const { customersCanSee } = useBranch();
  if (words.parts.length === 0) return null;
  if (customersCanSee) return <QuietWords words={words} beside={beside} />;
  return (
    <SayBlock
      label={[say('say'), ...cues].join(' · ')}
      beside={beside}
      parts={sayParts(words.parts)}
      another={words.another ? { label: say('anotherWay'), onPress: words.another } : undefined}
    />
  );
}

function QuietWords({ words, beside }: { words: WordsToSay; beside?: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  useHotkeys({ 'Alt+S': () => setOpen(!isOpen) });
  return (
    <Cluster gap={8}>
      <QuietSay
        starter={starterOf(words.text)}
        chips={[
          ...new Set(words.parts.filter(({ slot }) => slot && slot !== 'name').map(({ text }) => text)),
        ]}
        more={{
          label: `${say('wholeSentence')} ${keyHintOf('Alt+S')}`,
          isOpen,
          onPress: () => setOpen(!isOpen),
        }}
      >
        {words.text}
      </QuietSay>
      {beside}
    </Cluster>
  );
}

/** A fact that was filled in is marked; a name isn't (it is looked for, not read), nor is a whole sentence. */
function sayParts(parts: readonly Part[]): SayPart[] {
  return parts.map(({ text, slot }) =>
    slot && slot !== 'name' && text.length <= 40 ? { highlight: text } : text,
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
