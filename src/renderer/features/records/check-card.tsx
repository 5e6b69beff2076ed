import { ShieldCheck } from 'lucide-react';
import { ask } from '../../app/bridge';
import { useShop } from '../../app/desk-state';
import { dayAndTime, say } from '../../messages/say';

import { Button, Card, Notice, Quiet, SectionHeading, Stack } from '../../ui/index';
import { JobProgress } from '../../app/job-progress';
import { useRecords } from './records-store';

/** Holds every complaint against the chain of events and what this desk has signed. */
export function CheckCard() {
  const { state, take } = useRecords();
  const { job } = useShop();
  const verified = state?.verified;
  return (
    <Card label={say('checkTitle')}>
      <Stack gap={16}>
        <SectionHeading>{say('checkTitle')}</SectionHeading>
        <Quiet>{say('checkHint')}</Quiet>
        {verified ? (
          <Notice
            tone={verified.found.length > 0 ? 'amber' : 'info'}
            title={say('checkedAt', { when: dayAndTime(verified.at) })}
            isLive
          >
            {verified.says}
            {verified.found.length > 0 && (
              <ul>
                {verified.found.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            )}
          </Notice>
        ) : (
          <Quiet>{say('checkNever')}</Quiet>
        )}
        <JobProgress kind="verify" />
        <Button
          icon={<ShieldCheck />}
          isDisabled={Boolean(job)}
          onPress={() => void ask('records.verify', {}).then(take)}
        >
          {say('checkNow')}
        </Button>
      </Stack>
    </Card>
  );
}
