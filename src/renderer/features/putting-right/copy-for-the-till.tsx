// K10: what is still to do in the till, as lines that somebody pastes there. One press, nothing typed twice.
import { Copy } from 'lucide-react';
import { useState } from 'react';
import { standingRows } from '#domain/incident/gates';
import type { Incident } from '#domain/incident/state';
import { showMoney } from '#domain/money/money';
import { say } from '../../messages/say';
import { Button, Cluster, copyText, Quiet } from '../../ui/index';

/** "MIL-2026-A0148 · Second payment back on the card · £18.40", one line each; never a name. */
export function tillLines(incident: Incident): string[] {
  return standingRows(incident)
    .filter(({ state, amount }) => state.kind === 'toDo' && amount !== null)
    .map(({ label, amount }) =>
      [incident.reference ?? '', label, amount ? showMoney(amount, 'en-GB') : ''].filter(Boolean).join(' · '),
    );
}

export function CopyForTheTill({ incident }: { incident: Incident }) {
  const [isCopied, setCopied] = useState(false);
  const lines = tillLines(incident);
  if (lines.length === 0) return null;
  return (
    <Cluster gap={12}>
      <Button size="bar" icon={<Copy />} onPress={() => setCopied(copyText(lines.join('\n')))}>
        {say('copyForTill', { count: lines.length })}
      </Button>
      <span role="status">{isCopied && <Quiet>{say('copiedForTill')}</Quiet>}</span>
    </Cluster>
  );
}
