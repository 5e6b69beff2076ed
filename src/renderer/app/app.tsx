// Which screen stands: the shop's phase first, then where the person at the desk went.
import { useEffect } from 'react';
import { say } from '../messages/say';
import { AboutYouScreen } from '../screens/about-you-screen';
import { BringInScreen } from '../screens/bring-in-screen';
import { ClosedScreen } from '../screens/closed-screen';
import { ConversationScreen } from '../screens/conversation-screen';
import { DeskScreen } from '../screens/desk-screen';
import { FiledScreen } from '../screens/filed-screen';
import { SetAsideScreen } from '../screens/set-aside-screen';
import { PapersScreen } from '../screens/papers-screen';
import { OverviewScreen } from '../screens/overview-screen';
import { PersonPackScreen } from '../screens/person-pack-screen';
import { FirstRunScreen } from '../screens/first-run-screen';
import { HiddenScreen } from '../screens/hidden-screen';
import { HeadOfficeScreen } from '../screens/head-office-screen';
import { PrintQueueScreen } from '../screens/print-queue-screen';
import { RegisterScreen } from '../screens/register-screen';
import { ComingAndGoing } from '../screens/desk/coming-and-going';
import { KeysSheet } from '../screens/keys-sheet';
import { LetterScreen } from '../screens/letter-screen';
import { SafetyKeysAtTheDesk, SafetyKeysBeforeTheDesk } from '../screens/safety-keys';
import { SettingsScreen } from '../screens/settings-screen';
import { StuckScreen } from '../screens/stuck-screen';
import { TilesScreen } from '../screens/tiles-screen';
import { DemoRibbon } from '../ui/index';
import { useDeskState } from './desk-state';
import { useHeadOffice, useHeadOfficeNotices } from '../features/head-office/index';
import { useArrivals } from '../screens/conversation/arrivals';
import { useLetter } from '../features/letterbox/index';
import { usePlaybookAhead } from '../features/conversation/playbook-store';
import { useRoute } from './route';
import { TypedAheadNotice } from '../screens/typed-ahead-notice';
import { MannerKeys } from './manner-keys';
import { useKeysTypedAhead } from './typed-ahead';
import { useNotices } from './notices';

export function App() {
  const state = useDeskState((desk) => desk.state);
  const load = useDeskState((desk) => desk.load);
  useEffect(() => void load(), [load]);
  useNotices();
  useHeadOfficeNotices();
  useArrivals();
  useKeysTypedAhead();
  if (!state) return <p role="status">{say('starting')}</p>;
  return (
    <>
      <PhaseScreen />
      <ComingAndGoing />
      <MannerKeys />
      <SafetyKeys />
      <KeysSheet />
      <TypedAheadNotice />
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
      return <FirstRunScreen />;
    case 'closed':
      return <ClosedScreen />;
    case 'tiles':
      return <TilesScreen />;
    case 'desk':
      return <AtTheDesk />;
    default:
      return <StuckScreen />;
  }
}

/** Inside a complaint its own screen has them, with what belongs to it. */
function SafetyKeys() {
  const phase = useDeskState((desk) => desk.state?.phase);
  const isInside = useRoute(({ route }) => route.screen === 'conversation');
  if (phase !== 'desk') return <SafetyKeysBeforeTheDesk />;
  return isInside ? null : <SafetyKeysAtTheDesk />;
}

function AtTheDesk() {
  usePlaybookAhead();
  const route = useRoute((routing) => routing.route);
  const isOffice = useHeadOffice((store) => store.status?.office !== undefined);
  switch (route.screen) {
    case 'desk':
      return isOffice ? <OverviewScreen /> : <DeskScreen />;
    case 'register':
      return <RegisterScreen query={route.query} />;
    case 'conversation':
      return <ConversationScreen />;
    case 'aboutYou':
      return <AboutYouScreen />;
    case 'headOffice':
      return <HeadOfficeScreen />;
    case 'printQueue':
      return <PrintQueueScreen />;
    case 'settings':
      return <SettingsScreen />;
    case 'bringIn':
      return <BringInScreen />;
    case 'filed':
      return <FiledScreen key={route.id} id={route.id} />;
    case 'papers':
      return <PapersScreen key={route.of} of={route.of} />;
    case 'setAside':
      return <SetAsideScreen key={route.id} id={route.id} />;
    case 'personPack':
      return <PersonPackScreen key={route.id} id={route.id} />;
  }
}
