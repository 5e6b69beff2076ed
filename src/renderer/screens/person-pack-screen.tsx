import { CheckPack } from '../features/person-pack/check-pack';
import { say } from '../messages/say';
import { PageHeading, Stack } from '../ui/index';
import { PageFrame } from './page-frame';

/** K8: a manager gathers everything the branch holds about one person, checks it line by line, and gives it to them. */
export function PersonPackScreen({ id }: { id: string }) {
  return (
    <PageFrame label={say('packBar')}>
      <Stack gap={24}>
        <PageHeading takesFocus below={say('packBelow')}>
          {say('packTitle')}
        </PageHeading>
        <CheckPack id={id} />
      </Stack>
    </PageFrame>
  );
}
