// Branch C: what would be gone by itself is promised with a clock, and somebody to keep it: "Camera pictures, doors, 09:35–09:50,
// by 12:00".
import { useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import type { Proposal } from '#domain/event/catalogue';
import type { SeriousKind } from '#domain/playbook/playbook';
import { useBranch, useShop } from '../../app/desk-state';
import { clockTime, dayAndTime, say } from '../../messages/say';
import { Button, Cluster, SectionHeading, Stack, TextField } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { useSheetText } from '../conversation/sheet-draft';

export function Evidence({ kind }: { kind: SeriousKind }) {
  if (kind.evidence.length === 0) return null;
  return (
    <Stack gap={12}>
      <SectionHeading level={3} size="small">
        {say('evidenceTitle')}
      </SectionHeading>
      {kind.evidence.map((one) => (
        <OnePiece key={`${kind.id} ${one.id}`} kind={kind.id} {...one} />
      ))}
    </Stack>
  );
}

function OnePiece({ kind, id, what, within }: { kind: string } & SeriousKind['evidence'][number]) {
  const { zone } = useBranch();
  const { person } = useShop();
  const incident = useIncident();
  const tell = useConversation((store) => store.tell);
  const [soon] = useState(() => new Date(Date.now() + within * 60_000).toISOString());
  const where = useSheetText(`evidence.${kind}.${id}`, '', 200);
  const promised = incident.promises.find((one) => one.what.startsWith(what));
  async function promise() {
    if (!person) return;
    const detail = where.text.trim();
    const due = Temporal.Now.zonedDateTimeISO(zone).add({ minutes: within });
    const at = due.toString({ timeZoneName: 'never', smallestUnit: 'second' });
    const proposal: Proposal = {
      type: 'promiseMade.v1',
      payload: {
        ...{ promise: crypto.randomUUID(), what: detail ? `${what}: ${detail}` : what, kind: 'task' },
        ...{ owner: person.id, ownerName: person.name },
        due: { at, zone, pack: null },
      },
    };
    await tell([proposal], [where.field]);
  }
  if (promised)
    return (
      <p>
        {say('evidencePromised', {
          ...{ what: promised.what, name: promised.ownerName },
          when: dayAndTime(promised.due.at),
        })}
      </p>
    );
  return (
    <Cluster gap={12} stand="foot" isRoomy>
      <TextField
        label={what}
        labelNote={say('evidenceWhere')}
        name={where.field}
        value={where.text}
        onChange={where.type}
      />
      <Button onPress={() => void promise()}>{say('evidenceKeep', { time: clockTime(soon) })}</Button>
    </Cluster>
  );
}
