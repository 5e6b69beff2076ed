import { HardDrive } from 'lucide-react';
import type { RecordsState } from '#contract/records';
import { ask } from '../../app/bridge';
import { useShop } from '../../app/desk-state';
import { dayAndTime, say } from '../../messages/say';

import { Button, Card, Cluster, Notice, Quiet, SectionHeading, Stack } from '../../ui/index';
import { BackupPlanFields } from './backup-plan';
import { JobProgress } from '../../app/job-progress';
import { useRecords } from './records-store';

/** A sealed copy on another drive: where it lies, how old it is, and a way to make it now. */
export function BackupCard() {
  const { state, take } = useRecords();
  const { job } = useShop();
  const backup = state?.backup ?? null;
  const run = (isElsewhere: boolean) => void ask('records.backUp', { isElsewhere }).then(take);
  return (
    <Card label={say('backupTitle')}>
      <Stack gap={16}>
        <SectionHeading>{say('backupTitle')}</SectionHeading>
        <Quiet>{say('backupHint')}</Quiet>
        {backup ? <HowItWent backup={backup} /> : <Notice tone="amber">{say('backupNone')}</Notice>}
        {backup && state && <BackupPlanFields plan={state.plan} />}
        <JobProgress kind="backUp" />
        <Cluster gap={12}>
          <Button icon={<HardDrive />} isDisabled={Boolean(job)} onPress={() => run(false)}>
            {say(backup ? 'backupAgain' : 'backupChoose')}
          </Button>
          {backup && (
            <Button variant="quiet" isDisabled={Boolean(job)} onPress={() => run(true)}>
              {say('backupElsewhere')}
            </Button>
          )}
        </Cluster>
      </Stack>
    </Card>
  );
}

function HowItWent({ backup }: { backup: NonNullable<RecordsState['backup']> }) {
  const { at, failed, files, folder } = backup;
  return (
    <>
      {failed && (
        <Notice tone="red" isLive>
          {say('backupWhy', { why: failed })}
        </Notice>
      )}
      <Quiet>
        {at
          ? say('backedUpAt', { when: dayAndTime(at), files, folder })
          : say('backupUnfinished', { folder })}
      </Quiet>
    </>
  );
}
