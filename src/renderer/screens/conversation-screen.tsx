// One complaint, from the first word to the filed report: the bar, the step that stands, and the right column.
import { useEffect } from 'react';
import { useBranch } from '../app/desk-state';
import { useMenu } from '../app/notices';
import { leaveToDesk } from '../features/conversation/going';
import { ConversationBar, ConversationStages } from '../features/conversation/conversation-bar';
import { useConversation } from '../features/conversation/conversation-store';
import { enterOpenIncident, useJourney, useWay } from '../features/conversation/journey';
import { usePanels } from '../features/conversation/panels';
import { useLoadedPlaybook, usePlaybook } from '../features/conversation/playbook-store';
import { nudgeTemperature, setTemperature, temperatureWords } from '../features/conversation/temperature';
import { refused } from '../messages/refused';
import { say } from '../messages/say';
import { Button, CentredLayout, CounterLayout, EmptyState, HideScreen, useHotkeys } from '../ui/index';
import { StepPart } from './conversation/step-parts';

export function ConversationScreen() {
  const open = useConversation((store) => store.open);
  const isEntered = useJourney((journey) => journey.incident === open?.incident.id);
  const { playbook, refusal } = useLoadedPlaybook(open?.incident.playbook ?? null);
  useEffect(enterOpenIncident, [open?.incident.id]);
  if (!open || !isEntered) return null;
  if (!playbook && refusal)
    return (
      <CentredLayout>
        <EmptyState
          title={say('playbookMissing')}
          action={<Button onPress={() => void leaveToDesk()}>{say('desk')}</Button>}
        >
          {refused(refusal)}
        </EmptyState>
      </CentredLayout>
    );
  return playbook ? <OpenConversation /> : null;
}

function OpenConversation() {
  useKeysOfTheConversation();
  return (
    <>
      <StepScreen />
      <Hidden />
    </>
  );
}

function StepScreen() {
  const { here, previous, goBack } = useWay();
  if (!here) return null;
  return (
    <CounterLayout
      bar={
        <ConversationBar
          stages={<ConversationStages />}
          back={
            previous
              ? { label: say('back'), onPress: goBack }
              : { label: say('desk'), onPress: () => void leaveToDesk() }
          }
        />
      }
    >
      <StepPart step={here.step} />
    </CounterLayout>
  );
}

function useKeysOfTheConversation() {
  const { show, hide } = usePanels();
  const panels = {
    promise: () => show({ name: 'promise' }),
    manager: () => show({ name: 'manager' }),
    serious: () => show({ name: 'serious' }),
    helpMe: () => show({ name: 'help' }),
    hide,
  } as const;
  useMenu(panels);
  useHotkeys({
    F4: panels.promise,
    F6: panels.manager,
    F7: panels.serious,
    F8: hide,
    F12: panels.helpMe,
    'Alt+1': () => setTemperature(temperatureWords[0].value),
    'Alt+2': () => setTemperature(temperatureWords[1].value),
    'Alt+3': () => setTemperature(temperatureWords[2].value),
    'Alt+4': () => setTemperature(temperatureWords[3].value),
    'Alt+Plus': () => nudgeTemperature(5),
    'Alt+Minus': () => nudgeTemperature(-5),
  });
}

function Hidden() {
  const isHidden = usePanels((panels) => panels.isHidden);
  const { notices } = usePlaybook();
  const branch = useBranch();
  return (
    <HideScreen
      isOn={isHidden}
      greeting={notices.greeting.replaceAll('{branch}', branch.name)}
      hint={say('hiddenHint')}
    />
  );
}
