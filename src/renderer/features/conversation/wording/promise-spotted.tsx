// 13.2: what staff wrote that sounds like a promise is offered as one, in a line under the note. Never a customer's words.
import { useEffect, useMemo, useState } from 'react';
import { useWatch, type FieldValues, type Path, type UseFormReturn } from 'react-hook-form';
import { longestLine } from '#domain/wording/clean-text';
import { findPromises } from '#domain/wording/find-promises';
import { say } from '../../../messages/say';
import { Button, Cluster } from '../../../ui/index';
import { useConversation } from '../conversation-store';
import { usePanels } from '../panels';
import { shippedPromiseWords } from './shipped-promise-words';
import { typingPause } from './use-hints';

interface Props<Values extends FieldValues> {
  form: UseFormReturn<Values>;
  name: Path<Values>;
}

/** One at a time: the first sentence that nobody has promised or left yet. It quotes nothing, since customers may see it. */
export function PromiseSpotted<Values extends FieldValues>({ form, name }: Props<Values>) {
  const note = String(useWatch({ control: form.control, name }) ?? '');
  const looked = usePaused(note);
  const promises = useConversation((store) => store.open?.incident.promises);
  const show = usePanels((panels) => panels.show);
  const [left, setLeft] = useState<readonly string[]>([]);
  const found = useMemo(() => findPromises(looked, 'staff', shippedPromiseWords()), [looked]);
  const next = found.find(
    ({ sentence }) =>
      note.includes(sentence) && !left.includes(sentence) && !promises?.some(({ what }) => what === sentence),
  );
  if (!next || !promises) return null;
  // A longer one would be cut by the field it goes to.
  const what = next.sentence.length <= longestLine ? next.sentence : '';
  return (
    <Cluster>
      <Button variant="quiet" size="bar" onPress={() => show({ name: 'promise', what })}>
        {say('promiseSpotted')}
      </Button>
      <Button
        variant="quiet"
        size="bar"
        label={say('promiseSpottedNo')}
        onPress={() => setLeft([...left, next.sentence])}
      >
        {say('hintLeave')}
      </Button>
    </Cluster>
  );
}

/** The note as it stands when typing pauses. */
function usePaused(note: string): string {
  const [paused, setPaused] = useState(note);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(note), typingPause);
    return () => clearTimeout(timer);
  }, [note]);
  return paused;
}
