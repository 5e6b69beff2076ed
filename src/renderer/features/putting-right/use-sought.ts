// What they would like, kept under the step that asks for it, on whichever page it stands: no length loses a word of it.
import type { Proposal } from '#domain/event/catalogue';
import type { UseFormReturn } from 'react-hook-form';
import { say } from '../../messages/say';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { useKeptForm } from '../conversation/kept-form';

export interface SoughtForm {
  /** The step it is kept under. */
  step: string;
  form: UseFormReturn<{ sought: string }>;
  settle: () => Promise<boolean>;
  /** "They don't know yet" is an answer, and opens what we can do (9.2). */
  dontKnow: () => Promise<boolean>;
  /** So is that they'd rather not say. */
  ratherNotSay: () => Promise<boolean>;
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
  const leaveOpen = (...more: Proposal[]) => {
    const payload = { words: form.getValues().sought ?? '', dontKnow: true };
    const { tell } = useConversation.getState();
    return tell([{ type: 'remedySought.v1', payload }, ...more], [`${step}.sought`]);
  };
  const declined = { question: step, value: say('ratherNotSay'), private: false };
  return {
    step,
    form,
    settle: () => settle(),
    dontKnow: () => leaveOpen(),
    ratherNotSay: () => leaveOpen({ type: 'answerGiven.v1', payload: declined }),
  };
}
