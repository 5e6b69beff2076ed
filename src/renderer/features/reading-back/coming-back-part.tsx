// 12.2: the first thing anybody sees who opens this again.
import { promisesAlone, standingRows } from '#domain/incident/gates';
import type { Incident } from '#domain/incident/state';
import { say } from '../../messages/say';
import { Button, Card, Quiet } from '../../ui/index';
import { useIncident } from '../conversation/conversation-store';
import { KeptText } from '../conversation/kept-fields';
import { useKeptForm } from '../conversation/kept-form';
import { useWay } from '../conversation/journey';
import { promiseLine, rowLine } from '../conversation/row-line';
import { StepFrame, type StepPartProps } from '../conversation/step-frame';

export function ComingBackPart({ step }: StepPartProps<'comingBack'>) {
  const incident = useIncident();
  const { form, settle } = useKeptForm(
    { stage: 'readBack', step: step.id },
    { comingBack: incident.ifTheyComeBack },
    ({ comingBack = '' }) => [{ type: 'ifTheyComeBackNoted.v1', payload: { text: comingBack } }],
  );
  const summary = summaryOf(incident);
  const { goOn } = useWay();
  async function takeSummary() {
    form.setValue('comingBack', summary);
    if (await settle()) goOn();
  }
  return (
    <StepFrame step={step} onContinue={() => settle()}>
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

/** What was done and what is still promised, as a beginning. */
function summaryOf(incident: Incident): string {
  const rows = standingRows(incident);
  return [
    ...rows.map((row) => rowLine(row, incident.promises)),
    ...promisesAlone(incident).map((promise) => promiseLine(promise)),
  ]
    .map((text) => `${text}.`)
    .join(' ');
}
