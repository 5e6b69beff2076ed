// 13.7: why it was set aside, by whom and when; where it went on; and the way back.
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import type { Refusal } from '#contract/refusal';
import { standingAspects } from '#domain/incident/gates';
import type { Proposal } from '#domain/event/catalogue';
import type { Incident } from '#domain/incident/state';
import { ask } from '../../app/bridge';
import { refused } from '../../messages/refused';
import { tellAsShown } from '../../app/tell-as-shown';
import { dayAndTime, say } from '../../messages/say';
import { Button, Cluster, Notice, PageHeading, Quiet, Stack } from '../../ui/index';
import { StaffNote } from '../conversation/staff-note';
import { takeUpAgain } from './take-up-again';

interface Props {
  id: string;
  onOpen: (item: Pick<Incident, 'id' | 'state'>) => Promise<Refusal | null>;
  /** It can't be read any more. */
  onDamaged: () => void;
  /** What another feature has to say of it, and a way to tell it. */
  above: (incident: Incident, tell: (proposal: Proposal) => Promise<boolean>) => ReactNode;
}

export function WhatWasSetAside({ id, onOpen, onDamaged, above }: Props) {
  const [incident, setIncident] = useState<Incident | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [why, setWhy] = useState('');
  const whenDamaged = useEffectEvent(onDamaged);
  useEffect(() => {
    void ask('incident.open', { id }).then((answer) => {
      if (answer.ok) setIncident(answer.value.incident);
      else if (answer.refusal.code === 'damagedIncident') whenDamaged();
      else setRefusal(answer.refusal);
    });
  }, [id]);

  async function openOther(other: string) {
    const answer = await ask('incident.open', { id: other });
    setRefusal(answer.ok ? await onOpen(answer.value.incident) : answer.refusal);
  }
  async function restore(shown: Incident) {
    const answer = await takeUpAgain(shown, why);
    setRefusal(answer.ok ? await onOpen(answer.value.incident) : answer.refusal);
  }
  async function tell(proposal: Proposal): Promise<boolean> {
    const answer = await tellAsShown(id, incident, [proposal]);
    setRefusal(answer.ok ? null : answer.refusal);
    if (!answer.ok) return false;
    if (answer.value.incident.setAside) setIncident(answer.value.incident);
    else setRefusal(await onOpen(answer.value.incident));
    return true;
  }
  const told = refusal && (
    <Notice tone="red" isLive>
      {refused(refusal)}
    </Notice>
  );
  if (!incident?.setAside) return told;
  const { byName, at, reason, into } = incident.setAside;
  const about = standingAspects(incident).map(({ label }) => label);
  return (
    <Stack gap={24}>
      <PageHeading
        takesFocus
        below={say('setAsideBy', {
          reference: incident.reference ?? say('setAsideUnnamed'),
          ...{ name: byName, when: dayAndTime(at) },
        })}
      >
        {into ? say('state.merged', { reference: into.reference }) : say('state.void')}
      </PageHeading>
      {told}
      {above(incident, tell)}
      <p dir="auto">{say('setAsideReason', { reason })}</p>
      <Quiet>{say('setAsideKept')}</Quiet>
      {about.length > 0 && <p dir="auto">{about.join(' · ')}</p>}
      {incident.words && <p dir="auto">{say('quoted', { words: incident.words })}</p>}
      {into && (
        <Cluster>
          <Button variant="primary" onPress={() => void openOther(into.id)}>
            {say('openOther', { reference: into.reference })}
          </Button>
        </Cluster>
      )}
      <StaffNote name="restoreWhy" label={say('restoreWhy')} value={why} onChange={setWhy} />
      <Cluster>
        <Button isDisabled={why.trim() === ''} onPress={() => void restore(incident)}>
          {say('restore')}
        </Button>
      </Cluster>
    </Stack>
  );
}
