import { useBranch } from '../../app/desk-state';
import { say } from '../../messages/say';
import { Notice } from '../../ui/index';

/**
 * What this branch presses or rings when somebody is in danger. No call goes to another desk from here yet, so none is
 * offered: a call that nobody sees is worse than none.
 */
export function PanicLine() {
  const { panic, secondDesk } = useBranch();
  if (!panic) return <Notice tone="amber">{say('panicUnknown')}</Notice>;
  return (
    <Notice tone="red" title={panic}>
      {say(secondDesk ? 'panicSecondDesk' : 'panicHere')}
    </Notice>
  );
}
