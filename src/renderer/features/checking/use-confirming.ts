// Records one answer with what belongs to it: the mended words, or the two versions.
import type { AspectAnswer } from '#domain/event/values';
import type { Proposal } from '#domain/event/catalogue';
import type { Aspect } from '#domain/incident/state/checked';
import { say } from '../../messages/say';
import { useConversation } from '../conversation/conversation-store';
import { useKeptForm } from '../conversation/kept-form';
import { reworded, type useAspectWording } from './aspect-wording';

export function useConfirming(step: string, aspect: Aspect, wording: ReturnType<typeof useAspectWording>) {
  const tell = useConversation((store) => store.tell);
  const names = { theirs: `theirs-${aspect.id}`, ours: `ours-${aspect.id}` } as const;
  const { form } = useKeptForm<Record<string, string>>(
    { stage: 'check', step },
    { [names.theirs]: aspect.answer?.theirs || aspect.words, [names.ours]: aspect.answer?.ours ?? '' },
    () => [],
  );
  const drafts = [...Object.values(names), ...Object.values(wording.names)].map((name) => `${step}.${name}`);

  /** What was wrong isn't kept as their words unless somebody wrote them anew. */
  function mended(answer: 'nearly' | 'wrong'): Proposal | null {
    const typed = wording.form.getValues();
    const label = (typed[wording.names.label] ?? '').trim();
    const words = typed[wording.names.words] ?? '';
    if (label === '') {
      wording.form.setError(wording.names.label, { message: say('aspectLabelNeeded') });
      return null;
    }
    if (label === aspect.label && words === aspect.words) {
      wording.form.setError(wording.names.label, { message: say('changeTheWords') });
      return null;
    }
    const isStale = answer === 'wrong' && words === aspect.words;
    return reworded(aspect, label, isStale ? '' : words);
  }

  function versions(): { theirs: string; ours: string } | null {
    const typed = form.getValues();
    const theirs = (typed[names.theirs] ?? '').trim();
    const ours = (typed[names.ours] ?? '').trim();
    form.clearErrors();
    if (theirs === '') form.setError(names.theirs, { message: say('versionNeeded') });
    if (ours === '') form.setError(names.ours, { message: say('versionNeeded') });
    return theirs && ours ? { theirs, ours } : null;
  }

  /** False when something is missing (its field says what) or main refused. */
  async function record(answer: AspectAnswer): Promise<boolean> {
    const isSame = aspect.answer?.stands && aspect.answer.answer === answer;
    if (answer === 'yes') return isSame || tell([confirmed(answer)], drafts);
    if (answer === 'differently') {
      const both = versions();
      return both !== null && tell([confirmed(answer, both)], drafts);
    }
    if (answer === 'nearly' && isSame && !isTyped()) return true;
    const words = mended(answer);
    return words !== null && tell([confirmed(answer), words], drafts);
  }
  function confirmed(answer: AspectAnswer, both = {}): Proposal {
    return { type: 'aspectConfirmed.v1', payload: { aspect: aspect.id, answer, ...both } };
  }
  function isTyped(): boolean {
    const typed = wording.form.getValues();
    return typed[wording.names.label] !== aspect.label || typed[wording.names.words] !== aspect.words;
  }
  return { form, names, record };
}
