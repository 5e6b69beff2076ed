import { Button, PageHeading, Quiet, Stack } from '../../ui/index';
import { say } from '../../messages/say';

/** The very first screen: set up, bring records back, or look around in made-up data. */
export function Welcome(props: { onSetUp: () => void; onRestore: () => void; onSample: () => void }) {
  return (
    <Stack gap={32}>
      <PageHeading size="display" below={say('welcomeBelow')}>
        {say('welcomeTitle')}
      </PageHeading>
      <Stack gap={16}>
        <div>
          <Button variant="primary" size="large" onPress={props.onSetUp} autoFocus>
            {say('setUpBranch')}
          </Button>
        </div>
        <div>
          <Button size="large" onPress={props.onSample}>
            {say('trySample')}
          </Button>
        </div>
        <Quiet>{say('trySampleHint')}</Quiet>
        <div>
          <Button size="large" onPress={props.onRestore}>
            {say('restoreOffer')}
          </Button>
        </div>
        <Quiet>{say('restoreOfferHint')}</Quiet>
      </Stack>
    </Stack>
  );
}
