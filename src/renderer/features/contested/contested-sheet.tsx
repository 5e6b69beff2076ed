// Over the open complaint, without leaving it.
import { say } from '../../messages/say';
import { Button, Notice, Quiet, Sheet, useHotkeys } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { usePanels } from '../conversation/panels';
import { usePlaybook } from '../conversation/playbook-store';
import { RefusalNotice } from '../conversation/refusal-notice';
import { Points } from './points';

/** At the top of a complaint that two desks tell differently. */
export function ContestedNotice() {
  const { contested } = useIncident();
  const { panel, show } = usePanels();
  if (contested.length === 0) return null;
  return (
    <Notice
      tone="amber"
      title={say('contestedNotice', { count: contested.length })}
      isLive
      action={
        <Button
          size="bar"
          keyHint="Ctrl ⇧ D"
          isExpanded={panel?.name === 'contested'}
          onPress={() => show({ name: 'contested' })}
        >
          {say('contestedLook')}
        </Button>
      }
    />
  );
}

export function ContestedSheet() {
  const incident = useIncident();
  const tell = useConversation((store) => store.tell);
  const playbook = usePlaybook();
  const { panel, show, close } = usePanels();
  const isNone = incident.contested.length === 0;
  useHotkeys({ 'Ctrl+Shift+D': () => !isNone && show({ name: 'contested' }) });
  if (panel?.name !== 'contested') return null;
  return (
    <Sheet isOpen onClose={close} title={say('contestedTitle')} closeLabel={say('close')}>
      <Quiet>{say('contestedBelow')}</Quiet>
      <RefusalNotice />
      <Points incident={incident} playbook={playbook} onSettle={(settling) => tell([settling])} />
    </Sheet>
  );
}
