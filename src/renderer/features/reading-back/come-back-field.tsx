// 12.2 on the last page of the usual length: the summary stands there already, to be left, changed or written anew.
import { say } from '../../messages/say';
import { KeptText } from '../conversation/kept-fields';
import type { ComeBackForm } from './come-back';

export function ComeBackField({
  step,
  comeBack: { form, settle },
}: {
  step: string;
  comeBack: ComeBackForm;
}) {
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
