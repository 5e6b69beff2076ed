// A step as one section of the one page: its question, the words folded, the same fields, and a button that keeps it.
import { say } from '../../messages/say';
import { Button, Cluster, Disclosure, Quiet, SayBlock, SectionHeading, useHotkeys } from '../../ui/index';
import { useIsHidden, useQuiet } from '../../app/manner';
import { askedAs } from './asked-as';
import { useIncident } from './conversation-store';
import { useGoingOn } from './going-on';
import { useJourney, useWay } from './journey';
import { useWordsToSay } from './phrases';
import { RefusalNotice } from './refusal-notice';
import { SaidButton } from './said-button';
import { StepBody } from './step-body';
import type { StepFrameProps } from './step-frame';

export function StepSection({ step, children, above, ...props }: StepFrameProps) {
  const words = useWordsToSay(step, props.slots, props.moments);
  // Passing by isn't saying: what was said here is recorded by its own press.
  const { isBusy, press } = useGoingOn(props.onContinue, null);
  const isHere = useJourney((journey) => journey.step) === step.id;
  const { goBack } = useWay();
  const asked = askedAs(step, useIncident());
  const isQuiet = useQuiet();
  const isHidden = useIsHidden();
  useHotkeys({ 'Ctrl+Enter': () => void press(), 'Alt+Left': goBack }, isHere);
  const below = isHidden ? undefined : props.below;
  return (
    <StepBody>
      <SectionHeading level={2} size="large" isFocusable>
        {isQuiet && step.quiet ? step.quiet : (props.heading ?? asked.ask)}
      </SectionHeading>
      {below !== undefined && <Quiet>{below}</Quiet>}
      {words.parts.length > 0 && (
        <Disclosure label={say('wordsToSay')}>
          <SayBlock
            isQuiet
            label={say('say')}
            parts={[words.text]}
            {...(words.another ? { another: { label: say('anotherWay'), onPress: words.another } } : {})}
            beside={
              <>
                {props.besideWords}
                {words.byGoingOn.length > 0 && <SaidButton words={words} />}
              </>
            }
          />
        </Disclosure>
      )}
      {above}
      {children}
      {props.links !== undefined && <Cluster gap={12}>{props.links}</Cluster>}
      {isHere && <RefusalNotice />}
      <Cluster gap={12}>
        {props.onContinue && (
          <Button
            variant={props.continueLabel ? 'primary' : 'outlined'}
            onPress={() => void press()}
            isDisabled={isBusy || props.canContinue === false}
          >
            {props.continueLabel ?? say('keepSection')}
          </Button>
        )}
        {props.actions}
      </Cluster>
    </StepBody>
  );
}
