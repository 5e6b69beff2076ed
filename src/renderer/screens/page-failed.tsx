import { useRoute } from '../app/route';
import { beginWith, type InDanger } from '../features/conversation/begin-with';
import { leaveToDesk } from '../features/conversation/going';
import { say } from '../messages/say';
import { Button, useHotkeys } from '../ui/index';
import { CannotBeShown } from './window-failed';

/** One page of the desk couldn't be drawn; the desk itself most likely can. */
export function PageFailed() {
  const isInside = useRoute(({ route }) => route.screen === 'conversation');
  const out = (
    <Button variant="primary" size="step" onPress={() => void leaveToDesk()}>
      {say('toTheDesk')}
    </Button>
  );
  return (
    <>
      <CannotBeShown what={say('pageFailedDo')} out={out} />
      {isInside && <SafetyKeysOnTheWayOut />}
    </>
  );
}

/** A complaint's own page had F7 and F12, and can't show their sheets any more: they open over a new one. */
function SafetyKeysOnTheWayOut() {
  const leaveWith = (panel: InDanger) => void leaveToDesk().then(() => beginWith(panel));
  useHotkeys({ F7: () => leaveWith({ name: 'serious' }), F12: () => leaveWith({ name: 'help' }) });
  return null;
}
