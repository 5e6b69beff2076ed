// 12.2 on the last page of the usual length: the summary stands there already, to be left, changed or written anew.
import { useEffect } from 'react';
import { say } from '../../messages/say';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { KeptText } from '../conversation/kept-fields';
import type { ComeBackForm } from './come-back';

export function ComeBackField({ step, comeBack }: { step: string; comeBack: ComeBackForm }) {
  const { form, settle, summary } = comeBack;
  const incident = useIncident();
  const isTyped = useConversation((store) => store.open?.drafts[`${step}.comingBack`] !== undefined);
  const isEmpty = incident.ifTheyComeBack === '' && !isTyped;
  useEffect(() => {
    // Only proposed: it becomes a fact when the report is filed, or the field is left changed.
    if (isEmpty && form.getValues().comingBack === '') form.setValue('comingBack', summary);
  }, [isEmpty, summary, form]);
  return (
    <div data-step={step}>
      <KeptText
        form={form}
        name="comingBack"
        isStaffNote
        settle={settle}
        label={say('comingBackLabel')}
        hint={say('comingBackHint')}
        minRows={2}
        max={2000}
      />
    </div>
  );
}
