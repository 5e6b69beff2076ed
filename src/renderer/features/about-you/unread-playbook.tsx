import { say } from '../../messages/say';
import { Button, Cluster, Quiet } from '../../ui/index';
import { markOf, useBranchPlaybook, useMarks } from './use-branch-playbook';

/** K9: a quiet line while the version in use isn't marked. It waits as long as it likes and holds nothing up. */
export function UnreadPlaybook({ onLook }: { onLook: () => void }) {
  const playbook = useBranchPlaybook();
  const marks = useMarks();
  if (!playbook || marks.includes(markOf(playbook))) return null;
  const { title, version } = playbook;
  return (
    <Cluster>
      <Quiet>{say('playbookUnread', { title, version })}</Quiet>
      <Button variant="quiet" size="bar" onPress={onLook}>
        {say('playbookUnreadLook')}
      </Button>
    </Cluster>
  );
}
