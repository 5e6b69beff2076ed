// The words to say: whole and large, as a starter with their facts, or not at all, with the sentence one key away.
import type { ReactNode } from 'react';
import type { Part } from '#domain/coaching/phrase-message';
import { useManner, useQuiet } from '../../app/manner';
import { say } from '../../messages/say';
import { Button, Cluster, keyHintOf, Quiet, QuietSay, SayBlock, type SayPart } from '../../ui/index';
import { useCoaching } from './coaching';
import type { WordsToSay } from './phrases';

interface WordsToSayBlockProps {
  words: WordsToSay;
  /** What to do with eyes, hands and voice while saying it. */
  cues: readonly string[];
  beside?: ReactNode;
}

export function WordsToSayBlock({ words, cues, beside }: WordsToSayBlockProps) {
  const isQuiet = useQuiet();
  const { level, isShown } = useCoaching();
  if (words.parts.length === 0) return null;
  if (level === 'full' || (isShown && !isQuiet))
    return (
      <SayBlock
        label={[say('say'), ...(cues.length > 0 ? [oneAfterTheOther(cues)] : [])].join(' · ')}
        beside={
          <>
            {beside}
            {level !== 'full' && <WholeSentence />}
          </>
        }
        parts={sayParts(words.parts)}
        another={words.another ? { label: say('anotherWay'), onPress: words.another } : undefined}
      />
    );
  return (
    <Thin cues={isQuiet ? cues.slice(0, 1) : cues}>
      {level === 'short' ? <Starter words={words} /> : <OnAsking words={words} />}
      {beside}
    </Thin>
  );
}

/** Cues are sentences with stops of their own, so they follow each other like any others. */
export const oneAfterTheOther = (cues: readonly string[]) => cues.join(' ');

/** Cues stay small here: they are for a glance, and somebody may read along (K2). */
function Thin({ cues, children }: { cues: readonly string[]; children: ReactNode }) {
  return (
    <div>
      {cues.length > 0 && <Quiet>{oneAfterTheOther(cues)}</Quiet>}
      <Cluster gap={8}>{children}</Cluster>
    </div>
  );
}

function Starter({ words }: { words: WordsToSay }) {
  const { isShown, show } = useManner();
  return (
    <QuietSay
      starter={starterOf(words.text)}
      chips={[...new Set(words.parts.filter(({ slot }) => slot && slot !== 'name').map(({ text }) => text))]}
      more={{ label: wholeSentence(), isOpen: isShown, onPress: () => show(!isShown) }}
    >
      {words.text}
    </QuietSay>
  );
}

function OnAsking({ words }: { words: WordsToSay }) {
  const { isShown } = useManner();
  return (
    <>
      <WholeSentence />
      {isShown && <p>{words.text}</p>}
    </>
  );
}

function WholeSentence() {
  const { isShown, show } = useManner();
  return (
    <Button variant="quiet" size="bar" isExpanded={isShown} onPress={() => show(!isShown)}>
      {wholeSentence()}
    </Button>
  );
}

const wholeSentence = () => `${say('wholeSentence')} ${keyHintOf('Alt+S')}`;

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
