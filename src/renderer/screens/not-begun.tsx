// A new complaint was asked for and there is none: why. After F7 and F12 what to do this minute stands before that.
import { forgetNotBegun, useNotBegun } from '../app/not-begun';
import { useDeskState } from '../app/desk-state';
import { WithoutComplaint } from '../features/safety/without-complaint';
import { refused } from '../messages/refused';
import { say } from '../messages/say';
import { Button, Notice } from '../ui/index';

export function NotBegunNotice() {
  const { refusal, wanted } = useNotBegun();
  if (!refusal || wanted) return null;
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

export function NotBegunInDanger() {
  const { refusal, wanted } = useNotBegun();
  const isAtTheDesk = useDeskState((desk) => desk.state?.phase === 'desk');
  const isAsked = isAtTheDesk && refusal !== null;
  return (
    <WithoutComplaint asked={isAsked ? wanted : null} onClose={forgetNotBegun}>
      {refusal && (
        <Notice tone="amber" title={say('notBegun')}>
          {refused(refusal)}
        </Notice>
      )}
    </WithoutComplaint>
  );
}
