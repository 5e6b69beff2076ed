// The parts of this stage's steps, as the conversation screen joins them.
import { StepFrame, type StepPartProps } from '../conversation/step-frame';

export function RecapPart({ step }: StepPartProps<'recap'>) {
  return <StepFrame step={step} />;
}

export function ComingBackPart({ step }: StepPartProps<'comingBack'>) {
  return <StepFrame step={step} />;
}

export function OutcomePart({ step }: StepPartProps<'outcome'>) {
  return <StepFrame step={step} />;
}
