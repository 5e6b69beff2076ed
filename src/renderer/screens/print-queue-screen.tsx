import { QueueList } from '../features/printing/index';
import { say } from '../messages/say';
import { PageHeading, Stack } from '../ui/index';
import { PageFrame } from './page-frame';

/** For everybody: what is on its way to a printer, and what didn't come out. */
export function PrintQueueScreen() {
  return (
    <PageFrame>
      <Stack gap={24}>
        <PageHeading takesFocus below={say('queueBelow')}>
          {say('queueTitle')}
        </PageHeading>
        <QueueList />
      </Stack>
    </PageFrame>
  );
}
