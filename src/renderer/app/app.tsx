// Which screen stands: the shop's phase first, then (screens/desk/at-the-desk) where the person at the desk went. What is imported
// here is read before anybody sees anything: only what the first screen needs.
import { useEffect, useLayoutEffect, useState } from 'react';
import { say } from '../messages/say';
import { ClosedScreen } from '../screens/closed-screen';
import { HiddenScreen } from '../screens/hidden-screen';
import { KeysSheet } from '../screens/keys-sheet';
import { LetterScreen } from '../screens/letter-screen';
import { afterTheFirst, AtTheDesk, FirstRun } from '../screens/rooms';
import { SafetyKeysBeforeTheDesk } from '../screens/safety-keys-before-the-desk';
import { StuckScreen } from '../screens/stuck-screen';
import { TilesScreen } from '../screens/tiles-screen';
import { DemoRibbon } from '../ui/index';
import { useDeskState } from './desk-state';
import { useHeadOfficeNotices } from '../features/head-office/head-office-store';
import { useArrivals } from '../screens/conversation/arrivals';
import { useLetter } from '../features/letterbox/index';
import { OverThePage } from '../screens/over-the-page';
import { WindowFailed } from '../screens/window-failed';
import { MannerKeys } from './manner-keys';
import { PageGuard } from './page-guard';
import { readAhead } from './room';
import { useKeysTypedAhead } from './typed-ahead';
import { useNotices } from './notices';

export function App() {
  const state = useDeskState((desk) => desk.state);
  const load = useDeskState((desk) => desk.load);
  useLayoutEffect(() => void load(), [load]);
  useNotices();
  useHeadOfficeNotices();
  useArrivals();
  useKeysTypedAhead();
  const isKnown = state !== null;
  useEffect(() => {
    if (isKnown) void readAhead(afterTheFirst);
  }, [isKnown]);
  if (!state) return <p role="status">{say('starting')}</p>;
  return (
    <>
      <PageGuard page={state.phase} failed={<WindowFailed />}>
        <PhaseScreen />
        <FromTheFirstDeskOn />
      </PageGuard>
      <MannerKeys />
      {state.phase !== 'desk' && <SafetyKeysBeforeTheDesk />}
      <KeysSheet />
      <OverThePage />
      <HiddenScreen />
      {state.sample && <DemoRibbon>{say('sampleData')}</DemoRibbon>}
    </>
  );
}

function PhaseScreen() {
  const phase = useDeskState((desk) => desk.state?.phase);
  const isListening = useLetter((letter) => letter.isOpen);
  if (isListening && phase !== 'desk') return <LetterScreen />;
  switch (phase) {
    case 'new':
    case 'recovery':
      return <FirstRun />;
    case 'closed':
      return <ClosedScreen />;
    case 'tiles':
      return <TilesScreen />;
    case 'desk':
      return null;
    default:
      return <StuckScreen />;
  }
}

function FromTheFirstDeskOn() {
  const isThere = useDeskState((desk) => desk.state?.phase === 'desk');
  const [wasThere, setWasThere] = useState(false);
  if (isThere && !wasThere) setWasThere(true);
  return wasThere ? <AtTheDesk /> : null;
}
