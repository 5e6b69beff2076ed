// What they would like, kept under the step that asks for it, on whichever page it stands: no length loses a word of it.
import type { UseFormReturn } from 'react-hook-form';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { useKeptForm } from '../conversation/kept-form';

export interface SoughtForm {
  /** The step it is kept under. */
  step: string;
  form: UseFormReturn<{ sought: string }>;
  settle: () => Promise<boolean>;
  /** "They don't know yet" is an answer, and opens what we can do (9.2). */
  dontKnow: () => Promise<boolean>;
}

/** @param step id of the step of kind "sought" */
export function useSought(step: string): SoughtForm {
  const incident = useIncident();
  const { form, settle } = useKeptForm(
    { stage: 'putRight', step },
    { sought: incident.sought?.words ?? '' },
    ({ sought = '' }) => [
      { type: 'remedySought.v1', payload: { words: sought, dontKnow: sought.trim() === '' } },
    ],
  );
  const dontKnow = () =>
    useConversation
      .getState()
      .tell(
        [{ type: 'remedySought.v1', payload: { words: form.getValues().sought ?? '', dontKnow: true } }],
        [`${step}.sought`],
      );
  return { step, form, settle: () => settle(), dontKnow };
}
