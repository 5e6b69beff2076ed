// The bar of every conversation screen: the way back, the stages, and the four keys that work at any time.
import { ArrowLeft, MessagesSquare } from 'lucide-react';
import type { ReactNode } from 'react';
import { useIsHidden } from '../../app/manner';
import { say } from '../../messages/say';
import { Button, IconButton, Reference, StageTabs, TopBar } from '../../ui/index';
import { useIncident } from './conversation-store';
import { useJourney, useWay } from './journey';
import { usePanels } from './panels';
import { HideButton, SafetyButtons } from './safety-buttons';
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
  const { panel, show } = usePanels();
  // Where customers can see the screen it is no word and no sign on it (K2).
  const isSerious = useIncident().serious !== null;
  const isHidden = useIsHidden();
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
      <HideButton />
      <Button
        size="bar"
        keyHint="F6"
        isExpanded={panel?.name === 'manager'}
        onPress={() => show({ name: 'manager' })}
      >
        {say('manager')}
      </Button>
      <SafetyButtons isSerious={isSerious && !isHidden} />
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
