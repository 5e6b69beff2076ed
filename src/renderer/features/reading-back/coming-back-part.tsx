// 12.2: the first thing anybody sees who opens this again.
import { say } from '../../messages/say';
import { Button, Card, Quiet } from '../../ui/index';
import { useIncident } from '../conversation/conversation-store';
import { KeptText } from '../conversation/kept-fields';
import { useWay } from '../conversation/journey';
import { StepFrame, type StepPartProps } from '../conversation/step-frame';
import { useComeBack } from './come-back';

export function ComingBackPart({ step }: StepPartProps<'comingBack'>) {
  const incident = useIncident();
  const { form, settle, summary } = useComeBack(step.id);
  const { goOn } = useWay();
  async function takeSummary() {
    form.setValue('comingBack', summary);
    if (await settle()) goOn();
  }
  return (
    <StepFrame step={step} onContinue={settle}>
      <KeptText
        form={form}
        name="comingBack"
        isStaffNote
        settle={settle}
        label={say('comingBackLabel')}
        minRows={3}
        max={2000}
      />
      {summary && incident.ifTheyComeBack === '' && (
        <Card tone="sunk">
          <Quiet size="body">{summary}</Quiet>
          <Button variant="quiet" size="bar" onPress={() => void takeSummary()}>
            {say('useSummary')}
          </Button>
        </Card>
      )}
    </StepFrame>
  );
}
