// Where the person at the desk went, and what belongs to the desk wherever they are. It stays once somebody was at the desk:
// it clears the screen behind them.
import { useDeskState } from '../../app/desk-state';
import { PageGuard } from '../../app/page-guard';
import { useRoute, type Route } from '../../app/route';
import { usePlaybookAhead } from '../../features/conversation/playbook-store';
import { useHeadOffice } from '../../features/head-office/index';
import { DeskScreen } from '../desk-screen';
import { PageFailed } from '../page-failed';
import * as rooms from '../rooms';
import { SafetyKeysAtTheDesk } from '../safety-keys-at-the-desk';
import { ComingAndGoing } from './coming-and-going';

export function AtTheDesk() {
  const phase = useDeskState((desk) => desk.state?.phase);
  return (
    <>
      {phase === 'desk' && <WhereTheyWent />}
      <ComingAndGoing />
      {phase === 'desk' && <SafetyKeys />}
    </>
  );
}

/** Inside a complaint its own screen has them, with what belongs to it. */
function SafetyKeys() {
  const isInside = useRoute(({ route }) => route.screen === 'conversation');
  return isInside ? null : <SafetyKeysAtTheDesk />;
}

/** One page that fails takes nothing with it that belongs to the desk: the safety keys, the lock. */
function WhereTheyWent() {
  usePlaybookAhead();
  const route = useRoute((routing) => routing.route);
  return (
    <PageGuard page={route} failed={<PageFailed />}>
      <Page route={route} />
    </PageGuard>
  );
}

function Page({ route }: { route: Route }) {
  const isOffice = useHeadOffice((store) => store.status?.office !== undefined);
  switch (route.screen) {
    case 'desk':
      return isOffice ? <rooms.Overview /> : <DeskScreen />;
    case 'register':
      return <rooms.Register query={route.query} />;
    case 'conversation':
      return <rooms.Conversation />;
    case 'aboutYou':
      return <rooms.AboutYou />;
    case 'headOffice':
      return <rooms.HeadOffice />;
    case 'printQueue':
      return <rooms.PrintQueue />;
    case 'settings':
      return <rooms.Settings />;
    case 'bringIn':
      return <rooms.BringIn />;
    case 'filed':
      return <rooms.Filed key={route.id} id={route.id} reference={route.reference ?? null} />;
    case 'papers':
      return <rooms.Papers key={route.of} of={route.of} />;
    case 'setAside':
      return <rooms.SetAside key={route.id} id={route.id} />;
    case 'damaged':
      return <rooms.Damaged key={route.id} id={route.id} reference={route.reference} />;
    case 'personPack':
      return <rooms.PersonPack key={route.id} id={route.id} />;
  }
}
