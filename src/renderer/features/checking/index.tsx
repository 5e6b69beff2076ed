// The parts of this stage's steps, as the conversation screen joins them.
import { StepFrame, type StepPartProps } from '../conversation/step-frame';

export function ApologyPart({ step }: StepPartProps<'apology'>) {
  return <StepFrame step={step} />;
}

export function AspectsPart({ step }: StepPartProps<'aspects'>) {
  return <StepFrame step={step} />;
}

export function ConfirmingPart({ step }: StepPartProps<'confirming'>) {
  return <StepFrame step={step} />;
}

export function MissedPart({ step }: StepPartProps<'missed'>) {
  return <StepFrame step={step} />;
}

export function QuestionPart({ step }: StepPartProps<'question'>) {
  return <StepFrame step={step} />;
}
