import type { Remedy } from '#domain/incident/state/put-right';
import { say } from '../../messages/say';
import { Button, Cluster, Notice } from '../../ui/index';
import { usePanels } from '../conversation/panels';
import { whoSaid } from './remedy-words';

/** 9.6: no manager is here now. It is parked with a promise, or a manager has said no since. */
export function AskLater({ remedy }: { remedy: Remedy }) {
  const show = usePanels((panels) => panels.show);
  const { refused, asked } = remedy;
  if (refused)
    return (
      <Notice tone="amber" title={say('saidNo', { name: whoSaid(refused.byName, refused.from) })}>
        {refused.reason}
      </Notice>
    );
  return (
    <Cluster>
      <Button
        variant="quiet"
        onPress={() => show({ name: 'park', reason: 'waits-for-approval', asks: remedy.id })}
      >
        {say(asked ? 'askLaterAgain' : 'askLater')}
      </Button>
    </Cluster>
  );
}
