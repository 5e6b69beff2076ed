// The practised hand's view: every step of the conversation as a section of one page, with a list to jump by. The same
// parts as one at a time, so nothing can be asked, kept or gated differently.
import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';
import { useIncident } from '../../features/conversation/conversation-store';
import { useJourney, useWay } from '../../features/conversation/journey';
import { SectionMode } from '../../features/conversation/step-section-mode';
import { focusField } from '../../features/conversation/step-body';
import { isStageDone, spotsOf, type Spot } from '../../features/conversation/way';
import { say } from '../../messages/say';
import { AspectList, PageHeading, SideSection } from '../../ui/index';
import { useQuiet } from '../../app/manner';
import { StepPart } from './step-parts';
import s from './one-page.module.css';

export function OnePage() {
  const { stages } = useWay();
  const page = useRef<HTMLDivElement>(null);
  const beAt = useJourney((journey) => journey.beAt);
  useSending(page);
  return (
    <SectionMode value>
      <div ref={page} className={s.page}>
        <PageHeading>{say('allOnOnePage')}</PageHeading>
        {spotsOf(stages).map(({ stage, step }) => (
          <section
            key={step.id}
            id={sectionId(step.id)}
            data-step={step.id}
            aria-label={step.ask}
            className={s.section}
            onFocus={() => beAt(stage.id, step.id)}
          >
            <StepPart step={step} />
          </section>
        ))}
      </div>
    </SectionMode>
  );
}

/** Where everything stands, and the way there in one press. */
export function JumpList() {
  const incident = useIncident();
  const isQuiet = useQuiet();
  const { stages, here } = useWay();
  const go = useJourney((journey) => journey.go);
  return (
    <SideSection title={say('jumpTo')}>
      <AspectList
        items={spotsOf(stages).map((spot) => {
          const state = stateOf(spot, here, isStageDone(incident, spot.stage.id));
          const { id, ask, quiet = ask } = spot.step;
          return { id, label: isQuiet ? quiet : ask, state, stateLabel: say(`section.${keyOf[state]}`) };
        })}
        onGo={(id) => {
          const spot = spotsOf(stages).find(({ step }) => step.id === id);
          if (spot) go(spot.stage.id, id);
        }}
      />
    </SideSection>
  );
}

const keyOf = { current: 'here', open: 'open', done: 'done' } as const;

function stateOf(spot: Spot, here: Spot | null, isDone: boolean): keyof typeof keyOf {
  if (spot.step.id === here?.step.id) return 'current';
  return isDone ? 'done' : 'open';
}

/** Goes where somebody is sent: to the field they left, else to the section's heading, which takes the focus. */
function useSending(page: RefObject<HTMLDivElement | null>): void {
  const sent = useJourney((journey) => journey.sent);
  const { here } = useWay();
  const step = here?.step.id;
  const goThere = useEffectEvent(() => {
    if (focusField(page.current, useJourney.getState().takeField())) return;
    const section = step === undefined ? null : document.getElementById(sectionId(step));
    section?.scrollIntoView({ block: 'start' });
    section?.querySelector<HTMLElement>('h2[tabindex]')?.focus({ preventScroll: true });
  });
  // Only when somebody is sent: where the focus goes by itself, the page stays where it is.
  useEffect(() => goThere(), [sent]);
}

const sectionId = (step: string) => `section-${step}`;
