// The same on a page that only shows a complaint: a filed report, or one that was set aside.
import { useState } from 'react';
import type { Proposal } from '#domain/event/catalogue';
import type { Incident } from '#domain/incident/state';
import type { Playbook } from '#domain/playbook/playbook';
import { say } from '../../messages/say';
import { Quiet, SectionHeading, Stack } from '../../ui/index';
import { Points } from './points';

export function ContestedPart(props: {
  incident: Incident;
  playbook: Playbook | null;
  onSettle: (proposal: Proposal) => Promise<boolean>;
}) {
  const { contested } = props.incident;
  // What was settled just now is said where it stood.
  const [hadSome] = useState(contested.length > 0);
  if (!hadSome && contested.length === 0) return null;
  return (
    <Stack gap={12}>
      <SectionHeading>{say('contestedTitle')}</SectionHeading>
      <Quiet>{say('contestedBelow')}</Quiet>
      <Points {...props} />
    </Stack>
  );
}
