import { useState } from 'react';
import type { OverviewReply } from '#contract/overview';
import type { Refusal } from '#contract/refusal';
import { askRegister } from '../../app/ask-register';
import { refused } from '../../messages/refused';
import { dayAndTime, say } from '../../messages/say';
import { Button, Cluster, FactList, Notice, SectionHeading, Stack } from '../../ui/index';
import type { Branch } from './branch-names';

type Computer = OverviewReply<'devices.list'>['devices'][number];

interface Props {
  devices: readonly Computer[];
  names: ReadonlyMap<string, Branch>;
  onChanged: () => void;
}

/** Which computers may ask, when each was last seen, and taking one off that was lost or broke. */
export function Computers({ devices, names, onChanged }: Props) {
  const [sure, setSure] = useState<Computer | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  async function revoke({ id }: Computer) {
    const answer = await askRegister('devices.revoke', { params: { id }, body: {} });
    setRefusal(answer.ok ? null : answer.refusal);
    setSure(null);
    onChanged();
  }
  return (
    <Stack gap={12}>
      <SectionHeading>{say('computersTitle')}</SectionHeading>
      {refusal && (
        <Notice tone="red" isLive>
          {refused(refusal)}
        </Notice>
      )}
      {sure && (
        <Notice
          tone="amber"
          isLive
          action={
            <Cluster>
              <Button onPress={() => void revoke(sure)}>{say('computerRevoke')}</Button>
              <Button variant="quiet" onPress={() => setSure(null)}>
                {say('back')}
              </Button>
            </Cluster>
          }
        >
          {say('computerRevokeSure', { name: sure.name })}
        </Notice>
      )}
      <FactList
        facts={devices.map((computer) => ({
          id: computer.id,
          term: computer.name,
          value: [placeOf(computer, names), standing(computer)].join(' · '),
          action:
            computer.revokedAt === null ? (
              <Button
                variant="quiet"
                label={`${say('computerRevoke')}: ${computer.name}`}
                onPress={() => setSure(computer)}
              >
                {say('computerRevoke')}
              </Button>
            ) : undefined,
        }))}
      />
    </Stack>
  );
}

function placeOf({ role, branch, letter, area }: Computer, names: Props['names']): string {
  if (role === 'headOffice') return say('computer.headOffice');
  if (role === 'area') return say('computer.area', { area: area ?? '' });
  return say('computer.desk', { letter: letter ?? '–', branch: names.get(branch ?? '')?.name ?? '' });
}

function standing({ revokedAt, forked, lastSeenAt }: Computer): string {
  if (revokedAt) return say('computerRevoked', { when: dayAndTime(revokedAt) });
  if (forked) return say('computerForked');
  return lastSeenAt ? say('computerSeen', { when: dayAndTime(lastSeenAt) }) : say('computerNever');
}
