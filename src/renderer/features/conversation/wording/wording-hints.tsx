// Under a note that staff write themselves: wording that would hurt whoever reads it, with a kinder one. It never
// blocks, never opens by itself over anything, and never looks at what a customer said (K14).
import { useEffect, useState } from 'react';
import { useWatch, type FieldValues, type Path, type PathValue, type UseFormReturn } from 'react-hook-form';
import type { Hint } from '#domain/wording/find-hints';
import { reword } from '#domain/wording/reword';
import { useQuiet } from '../../../app/manner';
import { say } from '../../../messages/say';
import { Button, Disclosure, Quiet, VisuallyHidden } from '../../../ui/index';
import { HintList } from './hint-list';
import s from './hint-list.module.css';
import { useHints } from './use-hints';

interface Props<Values extends FieldValues> {
  form: UseFormReturn<Values>;
  /** A field of staff's own words. */
  name: Path<Values>;
  /** Records the field, as its own KeptText has it. */
  settle?: (names: Path<Values>[]) => Promise<boolean>;
}

export function WordingHints<Values extends FieldValues>({ form, name, settle }: Props<Values>) {
  const customersCanSee = useQuiet();
  const note = String(useWatch({ control: form.control, name }) ?? '');
  const { hints, leave, lookNow } = useHints(note);
  const [used, setUsed] = useState<{ before: string; after: string } | null>(null);
  const goTo = useCaret(name);

  function write(text: string, select: readonly [number, number]) {
    form.setValue(name, text as PathValue<Values, Path<Values>>, { shouldDirty: true });
    lookNow(text);
    goTo(select);
    void settle?.([name]);
  }
  function use(hint: Hint) {
    const after = reword(note, hint);
    if (!after) return;
    setUsed({ before: note, after: after.text });
    write(after.text, after.select);
  }
  function leaveIt(hint: Hint) {
    leave(hint);
    goTo([hint.to, hint.to]);
  }
  function putBack(before: string) {
    write(before, [before.length, before.length]);
  }
  const list = <HintList hints={hints} onUse={use} onLeave={leaveIt} />;
  const isJustUsed = used?.after === note;
  return (
    <>
      {/* Always there, so that screen readers hear it change; it never speaks while somebody types. */}
      <VisuallyHidden>
        <span role="status">{hints.length > 0 && say('hintsCount', { count: hints.length })}</span>
      </VisuallyHidden>
      {(hints.length > 0 || isJustUsed) && (
        <div className={s.area} role="group" aria-label={say('hintsAbout')}>
          {isJustUsed && <JustUsed onPutBack={() => putBack(used.before)} />}
          {/* K2: where customers can see, hints stand behind one press. */}
          {hints.length > 0 &&
            (customersCanSee ? (
              <Disclosure label={say('hintsFolded', { count: hints.length })}>{list}</Disclosure>
            ) : (
              list
            ))}
        </div>
      )}
    </>
  );
}

function JustUsed({ onPutBack }: { onPutBack: () => void }) {
  return (
    <div className={s.used}>
      <Quiet>{say('hintUsed')}</Quiet>
      <Button variant="quiet" size="bar" onPress={onPutBack}>
        {say('hintPutBack')}
      </Button>
    </div>
  );
}

/** The pressed button is gone after the press: the caret goes to the note, where writing goes on. */
function useCaret(name: string) {
  const [place, setPlace] = useState<readonly [number, number] | null>(null);
  useEffect(() => {
    if (!place) return;
    // After the field shows its new text: putting it in moves the caret to the end.
    const frame = requestAnimationFrame(() => {
      // Not form.setFocus: it waits for a timer, and what is set before it is lost.
      const [field] = document.getElementsByName(name);
      if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
      field.focus();
      field.setSelectionRange(...place);
    });
    return () => cancelAnimationFrame(frame);
  }, [place, name]);
  return setPlace;
}
