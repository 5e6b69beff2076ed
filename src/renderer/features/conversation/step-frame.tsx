// What every step has: the words to say, its question as the heading, its own part, why we ask, and the way on.
// features/conversation is the shared base of the conversation's features: they may import it, never each other.
import { useEffect, useState, type ReactNode } from 'react';
import type { Slots } from '#domain/playbook/slots';
import type { Step, StepKind } from '#domain/playbook/playbook';
import { cuesFor } from '#domain/playbook/stages-for';
import type { Moment } from '#domain/playbook/vocabulary';
import { useIsHidden, useQuiet } from '../../app/manner';
import { say } from '../../messages/say';
import { ActionRow, Button, Cluster, PageHeading, useHotkeys, WhyWeAsk } from '../../ui/index';
import { askedAs } from './asked-as';
import { useReasons } from './coaching';
import { useIncident } from './conversation-store';
import { useGoingOn } from './going-on';
import { useAspectAtHand, useJourney, useWay } from './journey';
import { ParkButton } from './park-button';
import { useWordsToSay } from './phrases';
import { RefusalNotice } from './refusal-notice';
import { SavedLine } from './saved-line';
import { SaidButton } from './said-button';
import { situationOf } from './situation';
import { StepBody } from './step-body';
import { StepSection } from './step-section';
import { useIsSection } from './step-section-mode';
import { oneAfterTheOther, WordsToSayBlock } from './words-to-say';

export { ParkButton } from './park-button';
export { StepBody } from './step-body';

/** A step of one kind, as its part gets it. */
export type StepOf<K extends StepKind> = Extract<Step, { kind: K }>;
export interface StepPartProps<K extends StepKind = StepKind> {
  step: StepOf<K>;
}

export interface StepFrameProps {
  step: Step;
  children?: ReactNode;
  /** Settles the step. False keeps the person here: refused, or the step has more to ask (the next aspect). */
  onContinue?: () => Promise<boolean> | boolean;
  /** Instead of the step's own question, and the quiet line under it. */
  heading?: string;
  below?: ReactNode;
  /** Changes whenever the step asks something new (the next aspect): the heading takes the focus again. */
  askKey?: string;
  /** Between the words to say and the heading, e.g. what they would like, in their words. */
  above?: ReactNode;
  /** Beside "Another way to say it": one quiet button. */
  besideWords?: ReactNode;
  /** Beside "Why we ask": quiet buttons. */
  links?: ReactNode;
  /** Beside Continue and Park: quiet buttons such as "None of these". */
  actions?: ReactNode;
  continueLabel?: string;
  canContinue?: boolean;
  slots?: Slots;
  moments?: readonly Moment[];
}

export function StepFrame(props: StepFrameProps) {
  return useIsSection() ? <StepSection {...props} /> : <StepPage {...props} />;
}

function StepPage({ step, children, above, ...props }: StepFrameProps) {
  const words = useWordsToSay(step, props.slots, props.moments);
  const cues = cuesFor(step, situationOf(useIncident(), useAspectAtHand()));
  const goingOn = useGoingOn(props.onContinue, words);
  const { goBack } = useWay();
  const hasReasons = useReasons();
  useHotkeys({ 'Ctrl+Enter': () => void goingOn.press(), 'Alt+Left': goBack });
  return (
    <StepBody key={step.id}>
      <WordsToSayBlock
        words={words}
        cues={cues}
        beside={
          <>
            {props.besideWords}
            {words.byGoingOn.length > 0 && <SaidButton words={words} />}
          </>
        }
      />
      {above}
      <Asking step={step} cuesAbove={words.parts.length > 0 ? [] : cues} {...props} />
      {children}
      <Cluster gap={12}>
        {hasReasons && <WhyWeAsk label={say('whyWeAsk')}>{step.why}</WhyWeAsk>}
        {props.links}
      </Cluster>
      <RefusalNotice />
      <ActionRow note={<SavedLine look="plain" />}>
        <Button
          variant="primary"
          size="step"
          onPress={() => void goingOn.press()}
          isDisabled={goingOn.isBusy || props.canContinue === false}
        >
          {props.continueLabel ?? say('continue')}
        </Button>
        <ParkButton />
        {props.actions}
      </ActionRow>
    </StepBody>
  );
}

interface AskingProps extends Pick<StepFrameProps, 'step' | 'heading' | 'below' | 'askKey'> {
  cuesAbove: readonly string[];
}

function Asking({ step, cuesAbove, heading, below, askKey }: AskingProps) {
  const isQuiet = useQuiet();
  const isHidden = useIsHidden();
  const asked = askedAs(step, useIncident());
  // Read once: the heading must not snatch the focus from a field that is being restored.
  const [restoresField] = useState(() => useJourney.getState().field !== null);
  const key = askKey ?? step.id;
  useEffect(() => {
    // A new question begins at the top, and what has the focus is never under the bar (F3).
    window.scrollTo(0, 0);
    document.activeElement?.scrollIntoView({ block: 'nearest' });
  }, [key]);
  // The cues stand with the words to say; without any they stand here.
  const cues = isQuiet ? cuesAbove.slice(0, 1) : cuesAbove;
  return (
    <PageHeading
      key={key}
      takesFocus={!restoresField}
      above={cues.length > 0 ? oneAfterTheOther(cues) : undefined}
      below={isHidden ? undefined : (below ?? asked.hint)}
    >
      {isQuiet && step.quiet ? step.quiet : (heading ?? asked.ask)}
    </PageHeading>
  );
}
