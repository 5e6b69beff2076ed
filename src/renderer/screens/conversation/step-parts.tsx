// Which part stands for which kind of step. A new kind doesn't compile until it has its part here.
// Screens join features: this is the only place where the conversation's features meet.
import type { ComponentType } from 'react';
import type { Step, StepKind } from '#domain/playbook/playbook';
import {
  ApologyPart,
  AspectsPart,
  ConfirmingPart,
  MissedPart,
  QuestionPart,
} from '../../features/checking/index';
import type { StepPartProps } from '../../features/conversation/step-frame';
import { ListeningPart } from '../../features/listening/index';
import { FindingPart, LedgerPart, RemediesPart, SoughtPart } from '../../features/putting-right/index';
import { FactsPart, StaffPart, useNeededLength } from '../../features/staff-involved/index';
import { ComingBackPart, OutcomePart, RecapPart } from '../../features/reading-back/index';

const stepParts: { [K in StepKind]: ComponentType<StepPartProps<K>> } = {
  listening: ListeningPart,
  apology: ApologyPart,
  aspects: AspectsPart,
  confirming: ConfirmingPart,
  missed: MissedPart,
  question: QuestionPart,
  staff: StaffPart,
  facts: FactsPart,
  finding: FindingPart,
  sought: SoughtPart,
  remedies: RemediesPart,
  ledger: LedgerPart,
  recap: RecapPart,
  comingBack: ComingBackPart,
  outcome: OutcomePart,
};

export function StepPart({ step }: { step: Step }) {
  useNeededLength();
  const Part = stepParts[step.kind] as ComponentType<StepPartProps>;
  // A step's own state never leaks into the next one.
  return <Part key={step.id} step={step} />;
}
