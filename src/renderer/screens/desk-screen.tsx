import { Plus, Search } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Channel } from '#domain/event/values';
import type { IncidentSummary } from '#domain/incident/summary';
import type { Refusal } from '#contract/refusal';
import { keepHere, useKeptHere } from '../app/kept-here';
import { useMenu } from '../app/notices';
import { useRoute } from '../app/route';
import { UnreadPlaybook } from '../features/about-you/index';
import { BuildingNotice } from '../features/desk-lists/building-notice';
import { DeskBar } from '../features/desk-lists/desk-bar';
import { HowItStands } from '../features/head-office/index';
import { IncidentRows } from '../features/desk-lists/incident-rows';
import { OwnPinSheet } from '../features/people/index';
import { Debriefs } from '../features/desk-lists/debriefs';
import { ForYou } from '../features/desk-lists/for-you';
import { otherWays } from '../features/reaching-us/index';
import { openItem, startNew } from './desk/open-item';
import { OwedByWhoIsOff } from '../features/desk-lists/owed-by-who-is-off';
import { PromisesToday } from '../features/desk-lists/promises-today';
import { RecoveryNotice } from './desk/recovery-notice';
import { StoreNotices } from './desk/store-notices';
import { useDeskMenu } from './desk/use-desk-menu';
import { isAnswered, useRegister } from '../features/desk-lists/use-register';
import { DueReminder } from '../features/retention/index';
import { refused } from '../messages/refused';
import { say } from '../messages/say';
import {
  Button,
  Cluster,
  DeskLayout,
  Menu,
  Notice,
  SectionHeading,
  Stack,
  TextField,
  useHotkeys,
} from '../ui/index';
import s from './desk-screen.module.css';

/** What is owed comes first, so the rest can wait behind a press. */
const shownOpen = 6;

/** Where every shift begins: start one, find one, see what is owed. */
export function DeskScreen() {
  const go = useRoute((routing) => routing.go);
  const find = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useKeptHere('desk.find', '');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const open = useRegister({ state: 'open', limit: 200 });
  // What somebody begins their shift with stands first; what takes longer to find out comes one after the other. What goes above
  // the rows comes before those that are still to come: nothing that is about to be pressed moves away.
  const differing = useRegister({ state: 'all', contested: true, limit: 50 }, open);
  const closed = useRegister({ state: 'sealed', limit: 5 }, differing);
  // Filed ones too: what was promised is owed until it is kept.
  const owed = useRegister({ state: 'all', promise: 'today', limit: 200 }, closed);
  const isListed = isAnswered(owed);

  const menu = useDeskMenu();
  const { settings } = menu;
  const keys = {
    new: () => void startNew('usual'),
    small: () => void startNew('small'),
    find: () => find.current?.focus(),
    register: () => go({ screen: 'register', query: '' }),
    settings,
  };
  useHotkeys({
    'Ctrl+N': keys.new,
    'Ctrl+Shift+N': keys.small,
    'Ctrl+F': keys.find,
    'Ctrl+Shift+P': settings,
  });
  useMenu(keys);

  const items = open.page?.items ?? [];
  const openOne = (item: Pick<IncidentSummary, 'id' | 'state'>) => void openItem(item).then(setRefusal);
  const problem = refusal ?? open.refusal ?? closed.refusal;
  return (
    <DeskLayout
      bar={<DeskBar kept={<HowItStands />} onChoose={(what) => menu[what]()} />}
      sideLabel={say('promisedForToday')}
      side={
        <Stack gap={16}>
          {isListed && <Debriefs />}
          {isListed && (
            <DueReminder
              onLook={() => {
                keepHere('settings.part', 'records');
                keepHere('settings.due', true);
                settings();
              }}
            />
          )}
          <PromisesToday items={owed.page?.items ?? []} onOpen={(item) => openOne(item)} />
          {isListed && <OwedByWhoIsOff onOpen={(item) => openOne(item)} />}
        </Stack>
      }
    >
      <Stack gap={32}>
        <h1 className={s.hidden}>{say('openNow')}</h1>
        <div className={s.actions}>
          <Button variant="primary" size="large" icon={<Plus />} keyHint="Ctrl N" onPress={keys.new}>
            {say('newComplaint')}
          </Button>
          <Menu
            look="quiet"
            label={say('notInPerson')}
            items={otherWays()}
            onChoose={(channel) => void startNew('usual', channel as Channel)}
          />
          <Button size="large" onPress={keys.small}>
            {say('smallOne')}
          </Button>
          <form
            className={s.find}
            role="search"
            onSubmit={(event) => {
              event.preventDefault();
              setQuery(undefined);
              go({ screen: 'register', query });
            }}
          >
            <TextField
              ref={find}
              label={say('findLabel')}
              isLabelHidden
              type="search"
              size="large"
              icon={<Search />}
              keyHint="Ctrl F"
              placeholder={say('find')}
              value={query}
              onChange={setQuery}
              name="find"
              autoComplete="off"
            />
          </form>
        </div>
        <RecoveryNotice />
        <StoreNotices />
        <OwnPinSheet />
        <BuildingNotice page={open.page} />
        {problem && (
          <Notice tone="red" isLive>
            {refused(problem)}
          </Notice>
        )}
        {isAnswered(open) && <UnreadPlaybook onLook={() => go({ screen: 'aboutYou' })} />}
        <ForYou items={items} differing={differing.page?.items ?? []} onOpen={openOne} />
        <Stack gap={12}>
          <SectionHeading>{say('openNow')}</SectionHeading>
          <IncidentRows
            caption={say('openNow')}
            items={items.slice(0, shownOpen)}
            empty={{ title: say('nothingOpen'), hint: say('nothingOpenHint') }}
            onOpen={openOne}
          />
          {items.length > shownOpen && (
            <Cluster>
              <Button variant="quiet" onPress={keys.register}>
                {say('moreOpen', { count: items.length - shownOpen })}
              </Button>
            </Cluster>
          )}
        </Stack>
        <Stack gap={12}>
          <SectionHeading>{say('recentlyClosed')}</SectionHeading>
          <IncidentRows
            caption={say('recentlyClosed')}
            items={closed.page?.items ?? []}
            empty={{ title: say('nothingClosed'), hint: say('nothingClosedHint') }}
            onOpen={openOne}
          />
          <Cluster>
            <Button variant="quiet" onPress={keys.register}>
              {say('seeAll')}
            </Button>
            <Button variant="quiet" onPress={menu.papers}>
              {say('papersMenu')}
            </Button>
          </Cluster>
        </Stack>
      </Stack>
    </DeskLayout>
  );
}
