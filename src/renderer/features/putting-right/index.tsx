// The parts of this stage's steps, as the conversation screen joins them.
import { StepFrame, type StepPartProps } from '../conversation/step-frame';

export function FindingPart({ step }: StepPartProps<'finding'>) {
  return <StepFrame step={step} />;
}

export function SoughtPart({ step }: StepPartProps<'sought'>) {
  return <StepFrame step={step} />;
}

export function RemediesPart({ step }: StepPartProps<'remedies'>) {
  return <StepFrame step={step} />;
}

export function LedgerPart({ step }: StepPartProps<'ledger'>) {
  return <StepFrame step={step} />;
}
