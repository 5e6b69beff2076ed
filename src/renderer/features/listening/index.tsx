// The parts of this stage's steps, as the conversation screen joins them.
import { StepFrame, type StepPartProps } from '../conversation/step-frame';

export function ListeningPart({ step }: StepPartProps<'listening'>) {
  return <StepFrame step={step} />;
}
