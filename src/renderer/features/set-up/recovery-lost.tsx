import { useState } from 'react';
import type { Refusal } from '#contract/refusal';
import { ask } from '../../app/bridge';
import { refused } from '../../messages/refused';
import { say } from '../../messages/say';
import { Button, Notice, PageHeading, Stack } from '../../ui/index';

/** The key was shown, and nobody typed it back: it may not be on paper, so it is made anew. */
export function RecoveryLost({
  onMade,
}: {
  onMade: (made: { recoveryKey: string; askBack: number[] }) => void;
}) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  async function make() {
    const answer = await ask('setup.newRecoveryKey', {});
    if (answer.ok) onMade(answer.value);
    else setRefusal(answer.refusal);
  }
  return (
    <Stack gap={24}>
      <PageHeading takesFocus below={say('recoveryLostBelow')}>
        {say('recoveryLostTitle')}
      </PageHeading>
      {refusal && <Notice tone="red">{refused(refusal)}</Notice>}
      <div>
        <Button variant="primary" size="step" onPress={() => void make()}>
          {say('recoveryMakeNew')}
        </Button>
      </div>
    </Stack>
  );
}
