import { say } from '../../messages/say';
import { Notice, Quiet } from '../../ui/index';
import { useIncident } from '../conversation/conversation-store';
import { spokenDue } from '../conversation/due-times';

/** 9.4: why nothing was offered, who looks at it and by when. */
export function NoneKept() {
  const { noRemedy, promises } = useIncident();
  if (!noRemedy) return null;
  const promised = promises.find(({ id }) => id === noRemedy.promise);
  const { reason } = noRemedy;
  return (
    <Notice tone="amber">
      {say('noneKept', { reason })}
      {promised && (
        <Quiet>
          {say('managerLooksBy', {
            name: promised.ownerName,
            when: spokenDue(promised.due.at, promised.due.zone),
          })}
        </Quiet>
      )}
    </Notice>
  );
}
