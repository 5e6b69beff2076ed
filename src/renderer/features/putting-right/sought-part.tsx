// 9.1: what would put it right, in their words, before anything is suggested.
import { say } from '../../messages/say';
import { Button } from '../../ui/index';
import { useWay } from '../conversation/journey';
import { StepFrame, type StepPartProps } from '../conversation/step-frame';
import { SoughtField } from './sought-field';
import { useSought } from './use-sought';

export function SoughtPart({ step }: StepPartProps<'sought'>) {
  const { goOn } = useWay();
  const sought = useSought(step.id);
  return (
    <StepFrame
      step={step}
      onContinue={sought.settle}
      actions={
        <>
          {(['dontKnow', 'ratherNotSay'] as const).map((answer) => (
            <Button
              key={answer}
              variant="quiet"
              size="step"
              onPress={() => void sought[answer]().then((isKept) => isKept && goOn())}
            >
              {say(answer)}
            </Button>
          ))}
        </>
      }
    >
      <SoughtField {...sought} />
    </StepFrame>
  );
}
