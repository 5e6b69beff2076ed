// The bar of every conversation screen: the way back, the stages, and the four keys that work at any time.
import { ArrowLeft, EyeOff, MessagesSquare, Shield } from 'lucide-react';
import type { ReactNode } from 'react';
import { say } from '../../messages/say';
import { Button, IconButton, Reference, StageTabs, TopBar } from '../../ui/index';
import { useIncident } from './conversation-store';
import { useJourney, useWay } from './journey';
import { usePanels } from './panels';
import { isStageDone } from './way';

export function ConversationBar({
  stages,
  back,
  before,
  note,
}: {
  stages?: ReactNode;
  back: { label: string; onPress(): void };
  /** Between the reference and the stages, e.g. how long they have been heard. */
  before?: ReactNode;
  /** Left of the keys, e.g. "Saved 14:02". */
  note?: ReactNode;
}) {
  const reference = useIncident().reference;
  return (
    <TopBar
      label={say('conversationBar')}
      left={
        <>
          <Button variant="quiet" size="bar" icon={<ArrowLeft />} onPress={back.onPress}>
            {back.label}
          </Button>
          {reference && <Reference>{reference}</Reference>}
          {before}
        </>
      }
      stages={stages}
      right={
        <>
          {note}
          <AlwaysThere />
        </>
      }
    />
  );
}

function AlwaysThere() {
  const { panel, show, hide } = usePanels();
  return (
    <>
      <IconButton
        size="bar"
        variant="outlined"
        icon={<MessagesSquare />}
        label={say('ways')}
        isPressed={panel?.name === 'ways'}
        onPress={() => show({ name: 'ways' })}
      />
      <Button size="bar" icon={<EyeOff />} keyHint="F8" label={say('hideScreen')} onPress={hide} />
      <Button
        size="bar"
        keyHint="F6"
        isExpanded={panel?.name === 'manager'}
        onPress={() => show({ name: 'manager' })}
      >
        {say('manager')}
      </Button>
      <Button
        size="bar"
        keyHint="F7"
        isExpanded={panel?.name === 'serious'}
        onPress={() => show({ name: 'serious' })}
      >
        {say('serious')}
      </Button>
      <Button
        size="bar"
        icon={<Shield />}
        keyHint="F12"
        isExpanded={panel?.name === 'help'}
        onPress={() => show({ name: 'help' })}
      >
        {say('help')}
      </Button>
    </>
  );
}

export function ConversationStages() {
  const incident = useIncident();
  const { stages, here } = useWay();
  const go = useJourney((journey) => journey.go);
  return (
    <StageTabs
      label={say('stages')}
      doneLabel={say('stageDone')}
      current={here?.stage.id ?? ''}
      stages={stages.map(({ id, title }) => ({ id, label: title, isDone: isStageDone(incident, id) }))}
      onGo={(stage) => go(stage)}
    />
  );
}
