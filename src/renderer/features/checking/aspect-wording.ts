// The wording of one aspect as a kept form. An empty line is refused where it stands; what was there stays recorded.
import type { Path } from 'react-hook-form';
import type { Proposal } from '#domain/event/catalogue';
import type { Aspect } from '#domain/incident/state/checked';
import { useKeptForm } from '../conversation/kept-form';
import { say } from '../../messages/say';

export function useAspectWording(aspect: Aspect, step: string) {
  // Each aspect has fields of its own: what was typed for one is never shown for another.
  const names = { label: `label-${aspect.id}`, words: `words-${aspect.id}` } as const;
  const { form, settle } = useKeptForm<Record<string, string>>(
    { stage: 'check', step },
    { [names.label]: aspect.label, [names.words]: aspect.words },
    (_changed, all) => [reworded(aspect, all[names.label] ?? '', all[names.words] ?? '')],
  );
  async function settleFilled(asked?: Path<Record<string, string>>[]): Promise<boolean> {
    if ((form.getValues()[names.label] ?? '').trim() === '') {
      form.setError(names.label, { message: say('aspectLabelNeeded') });
      return false;
    }
    return settle(asked);
  }
  return { form, settle: settleFilled, names };
}

export function reworded(aspect: Aspect, label: string, words: string): Proposal {
  return {
    type: 'aspectReworded.v1',
    payload: { aspect: aspect.id, label, words, category: aspect.category },
  };
}
