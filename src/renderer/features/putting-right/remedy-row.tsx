// 11.1: what they said yes to is done, promised or depends, right where they said it.
import { useState } from 'react';
import { standingRows } from '#domain/incident/gates';
import type { Remedy } from '#domain/incident/state/put-right';
import { say } from '../../messages/say';
import { Button, Cluster, Quiet } from '../../ui/index';
import { useIncident } from '../conversation/conversation-store';
import { usePlaybook } from '../conversation/playbook-store';
import { rowLine } from '../conversation/row-line';
import type { Keepers } from './keepers';
import { stepOfKind } from '../conversation/step-of-kind';
import { RowState } from './row-state';

export function RemedyRow({ remedy, onContinue }: { remedy: Remedy } & Pick<Keepers, 'onContinue'>) {
  const incident = useIncident();
  const ledger = stepOfKind(usePlaybook(), 'ledger');
  const [isChanging, setChanging] = useState(false);
  const row = standingRows(incident).find((one) => one.remedy === remedy.id) ?? null;
  if (row && !isChanging)
    return (
      <Cluster gap={12}>
        <Quiet size="body">{rowLine(row, incident.promises)}</Quiet>
        <Button variant="quiet" size="bar" onPress={() => setChanging(true)}>
          {say('changeRow')}
        </Button>
      </Cluster>
    );
  return (
    <RowState
      isInline
      step={ledger}
      remedy={remedy}
      row={row}
      onKept={() => setChanging(false)}
      onContinue={onContinue}
    />
  );
}
