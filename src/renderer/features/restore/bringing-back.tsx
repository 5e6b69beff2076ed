import { ask } from '../../app/bridge';
import { useShop } from '../../app/desk-state';
import { say } from '../../messages/say';
import { Button, PageHeading, ProgressBar, Stack } from '../../ui/index';

/** How far it has come, with a way to stop it that leaves the computer as empty as it was. */
export function BringingBack() {
  const { job } = useShop();
  const { done, total } = job ?? { done: 0, total: 0 };
  const percent = total > 0 ? Math.floor((100 * done) / total) : 0;
  return (
    <Stack gap={24}>
      <PageHeading takesFocus below={say('restoreWorkingBelow')}>
        {say('restoreWorking')}
      </PageHeading>
      <ProgressBar
        label={say('restoreWorking')}
        done={done}
        total={total}
        text={say('jobPercent', { percent })}
      />
      <div>
        <Button size="step" onPress={() => void ask('restore.drop', {})}>
          {say('jobStop')}
        </Button>
      </div>
    </Stack>
  );
}
