import { useRoute } from '../app/route';
import { BringIn, useBringIn } from '../features/bring-in/index';
import { say } from '../messages/say';
import { PageHeading, Stack } from '../ui/index';
import { PageFrame } from './page-frame';

/** For managers: complaints from before there was Amends, from a table into the records. */
export function BringInScreen() {
  const here = useBringIn();
  const go = useRoute((routing) => routing.go);
  return (
    <PageFrame
      isWide
      onBack={() => {
        here.leave();
        go({ screen: 'settings' });
      }}
    >
      <Stack gap={24}>
        <PageHeading takesFocus below={say('bringInBelow')}>
          {say('bringInTitle')}
        </PageHeading>
        <BringIn here={here} />
      </Stack>
    </PageFrame>
  );
}
