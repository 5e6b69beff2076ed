import { ask } from '../../app/bridge';
import { useDeskState, useShop } from '../../app/desk-state';
import { say } from '../../messages/say';
import { Button, Quiet } from '../../ui/index';

/** In the sample: what its PIN is, and the way out. Otherwise that everything is kept. */
export function SampleFoot() {
  const take = useDeskState((desk) => desk.take);
  const { sample } = useShop();
  if (!sample) return <Quiet>{say('lockedKept')}</Quiet>;
  return (
    <>
      <Quiet>{say('sampleHint', { pin: sample.pin })}</Quiet>
      <Button variant="quiet" onPress={() => void ask('sample.leave', {}).then(take)}>
        {say('leaveSample')}
      </Button>
    </>
  );
}
