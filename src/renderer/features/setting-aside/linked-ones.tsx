// 13.7: which others belong with this one, and the way to say that one doesn't after all.
import { useState } from 'react';
import type { Incident } from '#domain/incident/state';
import { dayAndTime, say } from '../../messages/say';
import { Button, Cluster, ConfirmCard, Quiet, SectionHeading, Stack } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';

type Link = Incident['links'][number];

export function LinkedOnes() {
  const { links } = useIncident();
  if (links.length === 0) return null;
  return (
    <Stack gap={12}>
      <SectionHeading level={3} size="small">
        {say('linkedAlready')}
      </SectionHeading>
      {links.map((link) => (
        <LinkedOne key={link.other} link={link} />
      ))}
    </Stack>
  );
}

function LinkedOne({ link }: { link: Link }) {
  const tell = useConversation((store) => store.tell);
  const [isAsked, setAsked] = useState(false);
  const reference = link.reference || say('linkedUnnamed');
  async function unlink() {
    const payload = { other: link.other, why: '' };
    // Refused, it says so above, and the link stands as it stood.
    if (!(await tell([{ type: 'incidentUnlinked.v1', payload }]))) setAsked(false);
  }
  return (
    <Stack gap={8}>
      <Cluster gap={12}>
        <span>{say('linkedLine', { reference, ...{ name: link.byName, when: dayAndTime(link.at) } })}</span>
        {!isAsked && (
          <Button variant="quiet" label={say('unlinkOf', { reference })} onPress={() => setAsked(true)}>
            {say('unlink')}
          </Button>
        )}
      </Cluster>
      {link.why && <Quiet>{link.why}</Quiet>}
      {isAsked && (
        <ConfirmCard
          title={say('unlinkOf', { reference })}
          go={say('unlinkDo')}
          keep={say('unlinkKeep')}
          onGo={unlink}
          onClose={() => setAsked(false)}
        >
          <p>{say('unlinkWhat')}</p>
        </ConfirmCard>
      )}
    </Stack>
  );
}
