// The shapes a conversation takes on the screen: listening, a step, a small one, the strip and the page written after.
import type { ReactNode } from 'react';
import { useShop } from '../../app/desk-state';
import { useQuiet } from '../../app/manner';
import { ConversationBar, ConversationStages } from '../../features/conversation/conversation-bar';
import { isOnlyLookedAt, useIncident } from '../../features/conversation/conversation-store';
import { leaveToDesk } from '../../features/conversation/going';
import { useWay } from '../../features/conversation/journey';
import { ParkButton } from '../../features/conversation/park-button';
import { ResumedNotice } from '../../features/conversation/resumed-notice';
import { SavedLine } from '../../features/conversation/saved-line';
import { WaitsForYou } from '../../features/approvals/index';
import { ContestedNotice } from '../../features/contested/index';
import { GivenToYou, HandOverNotice } from '../../features/hand-over/index';
import { HistoryChip } from '../../features/history/index';
import { ListeningSide } from '../../features/listening/index';
import { AboutOneOfUs } from '../../features/safety/index';
import { PapersOf } from '../../features/papers/index';
import { SideColumn } from '../../features/side-column/index';
import { SmallOnePage } from '../../features/small-one/index';
import { useWritesNow } from '../../features/conversation/writes-now';
import { ReachedUs } from '../../features/reaching-us/index';
import { WithheldNotice, WrittenByThem } from '../../features/ways-of-talking/index';
import { WriteUpPage, WriteUpStrip } from '../../features/write-up/index';
import { say } from '../../messages/say';
import { ActionRow, CounterLayout, ElapsedTime, useHotkeys } from '../../ui/index';
import { JumpList, OnePage } from './one-page';
import { StepPart } from './step-parts';

const toDesk = { label: 'desk', onPress: () => void leaveToDesk() } as const;

/** Where the way back leads to the desk, the key for back leads there too. */
function useBackToDesk() {
  useHotkeys({ 'Alt+Left': toDesk.onPress });
}

export function CounterScreen() {
  const incident = useIncident();
  const { here } = useWay();
  const isOnePage = useShop().prefers.view === 'page';
  const isListening = useWritesNow((state) => state.listeningTo === incident.id);
  const { person } = useShop();
  if (isOnlyLookedAt(incident, person))
    return <OnlyLookedAt part={incident.handOver?.to.id === person?.id ? <GivenToYou /> : <WaitsForYou />} />;
  if (incident.length === 'small') return <SmallScreen />;
  if (incident.writeUpAfter && !incident.writeUpAfter.writtenAt)
    return isListening ? <Listening part={<WriteUpStrip />} /> : <WrittenAfter />;
  if (!here) return null;
  if (isOnePage) return <OnePageScreen />;
  if (here.step.kind === 'listening')
    return <Listening part={<StepPart step={here.step} />} stages={incident.storyFinished !== null} />;
  return <StepScreen part={<StepPart step={here.step} />} />;
}

/** What whoever opens it should know before anything else. */
function Notices() {
  return (
    <>
      <ContestedNotice />
      <HandOverNotice />
      <ResumedNotice />
      <WithheldNotice />
    </>
  );
}

/** Somebody else's: what is asked of whoever is at the desk comes before the complaint itself. */
function OnlyLookedAt({ part }: { part: ReactNode }) {
  useBackToDesk();
  return (
    <CounterLayout
      bar={<ConversationBar back={{ ...toDesk, label: say('desk') }} note={<SavedLine look="pill" />} />}
    >
      {part}
    </CounterLayout>
  );
}

/** Nothing but the bar while they speak; the stages come once the story is told. */
function Listening({ part, stages = false }: { part: ReactNode; stages?: boolean }) {
  useBackToDesk();
  const customersCanSee = useQuiet();
  const { receivedAt, storyFinished } = useIncident();
  const isTimed = !customersCanSee && receivedAt !== null && !storyFinished;
  return (
    <CounterLayout
      shape={customersCanSee ? 'quiet' : 'listening'}
      side={
        <>
          <ListeningSide />
          <HistoryChip place="listening" />
          <AboutOneOfUs />
        </>
      }
      sideLabel={say('temperature')}
      bar={
        <ConversationBar
          back={{ ...toDesk, label: say('desk') }}
          before={isTimed && <ElapsedTime since={Date.parse(receivedAt)} label={say('heardFor')} />}
          stages={stages && <ConversationStages />}
          note={!stages && <SavedLine look="pill" />}
        />
      }
    >
      <Notices />
      {part}
      <ReachedUs />
    </CounterLayout>
  );
}

/** The right column beside every step. */
function Side() {
  const { id, reference } = useIncident();
  return (
    <SideColumn
      foot={
        <>
          <AboutOneOfUs />
          {reference && <PapersOf id={id} onLeave={leaveToDesk} />}
        </>
      }
    >
      <WrittenByThem />
      <HistoryChip />
    </SideColumn>
  );
}

function StepScreen({ part }: { part: ReactNode }) {
  const { previous, goBack } = useWay();
  return (
    <CounterLayout
      side={<Side />}
      sideLabel={say('sideColumn')}
      bar={
        <ConversationBar
          stages={<ConversationStages />}
          back={previous ? { label: say('back'), onPress: goBack } : { ...toDesk, label: say('desk') }}
        />
      }
    >
      <Notices />
      {part}
    </CounterLayout>
  );
}

/** Everything at once, for a practised hand; the stages in the bar jump as well. */
function OnePageScreen() {
  return (
    <CounterLayout
      side={
        <SideColumn jump={<JumpList />}>
          <HistoryChip />
        </SideColumn>
      }
      sideLabel={say('sideColumn')}
      bar={<ConversationBar stages={<ConversationStages />} back={{ ...toDesk, label: say('desk') }} />}
    >
      <ContestedNotice />
      <ResumedNotice />
      <OnePage />
      <ActionRow note={<SavedLine look="plain" />}>
        <ParkButton />
      </ActionRow>
    </CounterLayout>
  );
}

function SmallScreen() {
  useBackToDesk();
  return (
    <CounterLayout
      bar={<ConversationBar back={{ ...toDesk, label: say('desk') }} note={<SavedLine look="pill" />} />}
    >
      <Notices />
      <SmallOnePage />
    </CounterLayout>
  );
}

function WrittenAfter() {
  useBackToDesk();
  return (
    <CounterLayout
      side={<SideColumn />}
      sideLabel={say('sideColumn')}
      bar={<ConversationBar back={{ ...toDesk, label: say('desk') }} />}
    >
      <Notices />
      <WriteUpPage />
    </CounterLayout>
  );
}
