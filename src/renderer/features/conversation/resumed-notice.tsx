// Resumed: whose it was, what was promised and what was noted come before anything else.
import { useIsHidden } from '../../app/manner';
import { dayAndTime, say } from '../../messages/say';
import { Button, Notice, Stack } from '../../ui/index';
import { useConversation, useIncident } from './conversation-store';

export function ResumedNotice() {
  const incident = useIncident();
  const resumed = useConversation((store) => store.open?.resumed ?? null);
  const dismiss = useConversation((store) => store.dismissResumed);
  const isHidden = useIsHidden();
  const tell = useConversation((store) => store.tell);
  if (!resumed) return <HeardBefore />;
  const owed = incident.promises.filter(({ kept }) => !kept);
  return (
    <Notice
      tone={owed.length > 0 ? 'amber' : 'info'}
      title={resumed.from ? say('takenOverBy', { name: resumed.from }) : say('pickedUpAgain')}
      action={
        <Button size="bar" variant="quiet" onPress={dismiss}>
          {say('readIt')}
        </Button>
      }
    >
      <Stack gap={4}>
        {owed.map(({ id, what, ownerName, due, number }) => (
          <div key={id}>
            {say('owedLine', { what, name: ownerName, when: dayAndTime(due.at) })}
            {number && ` · ${number}`}{' '}
            <Button
              size="bar"
              variant="quiet"
              label={say('keptPromise', { what })}
              onPress={() => void tell([{ type: 'promiseKept.v1', payload: { promise: id } }])}
            >
              {say('keptIt')}
            </Button>
          </div>
        ))}
        {!isHidden && resumed.note && <p>{say('parkedNote', { note: resumed.note })}</p>}
        {!isHidden && incident.ifTheyComeBack && <p>{incident.ifTheyComeBack}</p>}
      </Stack>
    </Notice>
  );
}

/** Taken down on the locked screen: when it was begun, and who took it in. Until they've said it all. */
function HeardBefore() {
  const { heardBeforeOpening: heard, storyFinished } = useIncident();
  if (!heard || storyFinished) return null;
  const times = { begun: dayAndTime(heard.begunAt), taken: dayAndTime(heard.at), name: heard.byName };
  return <Notice>{say('letterTaken', times)}</Notice>;
}
