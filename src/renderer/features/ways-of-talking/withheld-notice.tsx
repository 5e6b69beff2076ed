// K6: why there is nothing to tell: hidden things are said to be hidden.
import { mayBeTold } from '#domain/incident/talking';
import { say } from '../../messages/say';
import { Notice } from '../../ui/index';
import { useIncident } from '../conversation/conversation-store';

export function WithheldNotice() {
  const incident = useIncident();
  if (mayBeTold(incident)) return null;
  return (
    <Notice tone="amber" title={say('toldNothing')}>
      {say('toldNothingWhy')}
    </Notice>
  );
}
