// What the slip says, before it is theirs. It is printed from the same lines.
import { useWatch } from 'react-hook-form';
import { callBackSlip, type Clock, type SlipLine } from '#domain/slip/call-back-slip';
import { useBranch, useShop } from '../../app/desk-state';
import { say } from '../../messages/say';
import { Card, Quiet, Stack } from '../../ui/index';
import { useIncident } from '../conversation/conversation-store';
import { spokenDue } from '../conversation/due-times';
import { useStaffNaming } from '../conversation/on-paper';
import { usePlaybook } from '../conversation/playbook-store';
import type { PromiseForm } from '../conversation/promise-form';
import { proposedStandIn } from '../conversation/stand-ins';

export function FindingSlip({ promise, at }: { promise: PromiseForm; at: string | null }) {
  const incident = useIncident();
  const branch = useBranch();
  const { person, people } = useShop();
  const { notices, clocks } = usePlaybook();
  const staff = useStaffNaming();
  const number = useWatch({ control: promise.form.control, name: 'number' });
  const chosen = useWatch({ control: promise.form.control, name: 'standIn' });
  if (at === null || !person) return null;
  const standIn = chosen ?? proposedStandIn(people, person.id, at, branch.zone);
  const lines = callBackSlip(
    incident,
    { ownerName: person.name, standIn, dueAt: at, zone: branch.zone, number },
    {
      branch: branch.name,
      recordNotice: notices.recordNotice,
      clocks,
      staff,
    },
  );
  return (
    <Card tone="sunk" label={say('slipTitle')}>
      <Stack gap={4}>
        <Quiet>{say('slipTitle')}</Quiet>
        {lines.map((line, index) => (
          <p key={`${line.line} ${index}`} dir="auto">
            {slipWords(line)}
          </p>
        ))}
      </Stack>
    </Card>
  );
}

export function within({ length, unit }: Pick<Clock, 'length' | 'unit'>): string {
  return say(`within.${unit}`, { count: length });
}

function slipWords(line: SlipLine): string {
  switch (line.line) {
    case 'branch':
    case 'recordNotice':
      return line.text;
    case 'reference':
      return say('slip.reference', { reference: line.text });
    case 'understood':
      return say(line.seenDifferently ? 'slip.understoodBoth' : 'slip.understood', { about: line.text });
    case 'rings': {
      const time = spokenDue(line.dueAt, line.zone);
      const names = { name: line.ownerName, standIn: line.standIn, time };
      if (line.inWriting) return say(line.standIn ? 'slip.writesOr' : 'slip.writes', names);
      return say(line.standIn ? 'slip.ringsOr' : 'slip.rings', names);
    }
    case 'number':
      return say('slip.number', { number: line.text });
    case 'answerWithin':
      return say('slip.answerWithin', { within: within(line) });
  }
}
