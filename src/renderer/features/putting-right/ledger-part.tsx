// 11.1: what was agreed becomes rows: done with its proof, promised with a time, or depending on something.
import { useState } from 'react';
import { agreedRemedies, standingRows } from '#domain/incident/gates';
import { say } from '../../messages/say';
import { Button, EmptyState, FactList, Stack } from '../../ui/index';
import { useIncident } from '../conversation/conversation-store';
import { rowLine } from '../conversation/row-line';
import { StepFrame, type StepPartProps } from '../conversation/step-frame';
import { useKeepers } from './keepers';
import { CopyForTheTill } from './copy-for-the-till';
import { OtherChange } from './other-change';
import { RowState } from './row-state';

export function LedgerPart({ step }: StepPartProps<'ledger'>) {
  const incident = useIncident();
  const [changing, setChanging] = useState<string | null>(null);
  // Continue keeps the open rows as they stand, so that the usual case needs no tap of its own.
  const { onContinue, keepAll } = useKeepers();
  const rows = standingRows(incident);
  const waiting = agreedRemedies(incident).filter((remedy) => !rows.some((row) => row.remedy === remedy.id));
  const kept = rows.filter((row) => row.id !== changing);
  const changed = rows.find((row) => row.id === changing);
  return (
    <StepFrame step={step} onContinue={keepAll}>
      {rows.length === 0 && waiting.length === 0 && (
        <EmptyState title={say('ledgerEmpty')}>{say('ledgerEmptyHint')}</EmptyState>
      )}
      <Stack gap={16}>
        {waiting.map((remedy) => (
          <RowState
            key={remedy.id}
            step={step.id}
            remedy={remedy}
            row={null}
            onKept={() => setChanging(null)}
            onContinue={onContinue}
          />
        ))}
        {changed && (
          <RowState
            key={changed.id}
            step={step.id}
            remedy={incident.remedies.find((remedy) => remedy.id === changed.remedy) ?? null}
            row={changed}
            onKept={() => setChanging(null)}
            onContinue={onContinue}
          />
        )}
      </Stack>
      {kept.length > 0 && (
        <FactList
          facts={kept.map((row) => ({
            id: row.id,
            term: row.label,
            value: rowLine(row, incident.promises),
            action: (
              <Button variant="quiet" size="bar" onPress={() => setChanging(row.id)}>
                {say('changeRow')}
              </Button>
            ),
          }))}
        />
      )}
      <CopyForTheTill incident={incident} />
      <OtherChange step={step.id} />
    </StepFrame>
  );
}
