// One complaint, from the first word to the filed report: what stands on the screen, and the keys that always work.
import { useEffect, useLayoutEffect } from 'react';
import { drawAhead } from '../app/draw-ahead';
import { useMenu } from '../app/notices';
import { useDropAndPaste } from '../features/conversation/attachments/index';
import { backWhere } from '../features/conversation/begin-with';
import { useConversation, useIncident } from '../features/conversation/conversation-store';
import { leaveToDesk } from '../features/conversation/going';
import { enterOpenIncident, leaveField, useJourney } from '../features/conversation/journey';
import { usePanels } from '../features/conversation/panels';
import { ParkSheet } from '../features/conversation/park-sheet';
import { useLoadedPlaybook } from '../features/conversation/playbook-store';
import { PromiseSheet } from '../features/conversation/promise-sheet';
import { useScanner } from '../features/conversation/scanner/use-scanner';
import { nudgeTemperature, setTemperature, temperatureWords } from '../features/conversation/temperature';
import { useTheirScreen } from '../features/conversation/their-screen';
import { turnView } from '../features/conversation/turn-view';
import { HistorySheet } from '../features/history/index';
import { GatherPack } from '../features/person-pack/gather-button';
import { HandOverSheet } from '../features/hand-over/index';
import { ColleagueSheet, HelpSheet, ManagerSheet, SeriousSheet } from '../features/safety/index';
import { ContestedSheet } from '../features/contested/index';
import { AcknowledgeSheet } from '../features/reaching-us/index';
import { SetAsideSheet } from '../features/setting-aside/set-aside-sheet';
import { TurnedPage } from '../features/turned-round/index';
import { WaysSheet } from '../features/ways-of-talking/index';
import { refused } from '../messages/refused';
import { say } from '../messages/say';
import { Button, CentredLayout, EmptyState, useHotkeys } from '../ui/index';
import { CounterScreen } from './conversation/counter-screens';
import { NobodysComplaint } from './conversation/nobodys-complaint';

export function ConversationScreen() {
  const open = useConversation((store) => store.open);
  const isEntered = useJourney((journey) => journey.incident === open?.incident.id);
  const { playbook, refusal } = useLoadedPlaybook(open?.incident.playbook ?? null);
  // Before anybody sees the page without it.
  useLayoutEffect(enterOpenIncident, [open?.incident.id]);
  useTheirScreen(open?.incident.id);
  if (!open || !isEntered) return null;
  if (playbook)
    return (
      <>
        <Shown />
        <Layers />
      </>
    );
  if (!refusal) return null;
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
}

/** The page of a new complaint, once, before anybody comes here: see app/draw-ahead. */
export async function drawConversationAhead(): Promise<void> {
  // Somebody was quicker, and theirs was drawn.
  if (useConversation.getState().open) return;
  await drawAhead(
    <NobodysComplaint>
      <ConversationScreen />
    </NobodysComplaint>,
  );
}

/** Turned round, nothing of staff's stands on the screen, not even behind something else (K6, K7). */
function Shown() {
  const isTurned = usePanels((panels) => panels.isTurned);
  return isTurned ? <TurnedPage /> : <CounterScreen />;
}

/** What every step can open over itself. None of it is modal. */
function Layers() {
  useKeysOfTheConversation();
  useDropAndPaste();
  useScanner();
  useTheWayBack();
  return (
    <>
      <ParkSheet />
      <PromiseSheet />
      <ManagerSheet />
      <SeriousSheet />
      <HandOverSheet />
      <ColleagueSheet />
      <SetAsideSheet />
      <ContestedSheet />
      <HelpSheet />
      <WaysSheet />
      <AcknowledgeSheet />
      <HistorySheet>
        <PackOfThisCustomer />
      </HistorySheet>
    </>
  );
}

/** K8: the conversation is put on disk first; it stands on the desk to go back to. */
function PackOfThisCustomer() {
  const { id } = useIncident();
  return <GatherPack id={id} beforeLeaving={leaveToDesk} />;
}

/** Serious or help was pressed outside a complaint, and closed again. */
function useTheWayBack() {
  const { panel, cameFrom } = usePanels();
  useEffect(() => {
    if (cameFrom && panel === null) void backWhere(cameFrom);
  }, [panel, cameFrom]);
}

function useKeysOfTheConversation() {
  const { show, turn } = usePanels();
  const panels = {
    promise: () => show({ name: 'promise' }),
    manager: () => show({ name: 'manager' }),
    serious: () => show({ name: 'serious' }),
    helpMe: () => show({ name: 'help' }),
    ways: () => show({ name: 'ways' }),
    turn: () => {
      leaveField();
      turn(!usePanels.getState().isTurned);
    },
    history: () => show({ name: 'history' }),
    onePage: () => void turnView(),
  } as const;
  useMenu(panels);
  useHotkeys({
    F4: panels.promise,
    F6: panels.manager,
    F7: panels.serious,
    F9: panels.turn,
    'Ctrl+Shift+T': panels.ways,
    'Ctrl+Shift+A': () => show({ name: 'acknowledge' }),
    F12: panels.helpMe,
    'Alt+V': panels.onePage,
    'Alt+1': () => setTemperature(temperatureWords[0].value),
    'Alt+2': () => setTemperature(temperatureWords[1].value),
    'Alt+3': () => setTemperature(temperatureWords[2].value),
    'Alt+4': () => setTemperature(temperatureWords[3].value),
    'Alt+Plus': () => nudgeTemperature(5),
    'Alt+Minus': () => nudgeTemperature(-5),
  });
}
