import { forgetNotBegun, useNotBegun } from '../app/not-begun';
import { refused } from '../messages/refused';
import { say } from '../messages/say';
import { Button, Notice } from '../ui/index';

export function NotBegunNotice() {
  const { refusal } = useNotBegun();
  if (!refusal) return null;
  return (
    <Notice
      tone="red"
      isLive
      title={say('notBegun')}
      action={
        <Button size="bar" variant="quiet" onPress={forgetNotBegun}>
          {say('close')}
        </Button>
      }
    >
      {refused(refusal)}
    </Notice>
  );
}
