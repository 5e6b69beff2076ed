// 12.2: what the next person reads first, kept under its step on whichever page it is asked.
import type { UseFormReturn } from 'react-hook-form';
import { promisesAlone, standingRows } from '#domain/incident/gates';
import type { Incident } from '#domain/incident/state';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { useKeptForm } from '../conversation/kept-form';
import { promiseLine, rowLine } from '../conversation/row-line';

export interface ComeBackForm {
  form: UseFormReturn<{ comingBack: string }>;
  settle: () => Promise<boolean>;
  /** What was done and what is still promised, as a beginning; empty when there is nothing of either. */
  summary: string;
}

/**
 * @param step id of the step of kind "comingBack"
 * @param isProposed the summary stands in the empty field already; it becomes a fact when it is left or filed
 */
export function useComeBack(step: string, isProposed = false): ComeBackForm {
  const incident = useIncident();
  const summary = summaryOf(incident);
  const noted = (text: string) => ({ type: 'ifTheyComeBackNoted.v1', payload: { text } }) as const;
  const { form } = useKeptForm(
    { stage: 'readBack', step },
    { comingBack: incident.ifTheyComeBack || (isProposed ? summary : '') },
    () => [],
  );
  async function settle(): Promise<boolean> {
    const text = form.getValues().comingBack ?? '';
    // Against the record, not against what was proposed: a proposal nobody changed is noted as well.
    const now = useConversation.getState().open?.incident.ifTheyComeBack ?? '';
    return text === now || useConversation.getState().tell([noted(text)], [`${step}.comingBack`]);
  }
  return { form, settle, summary };
}

function summaryOf(incident: Incident): string {
  return [
    ...standingRows(incident).map((row) => rowLine(row, incident.promises)),
    ...promisesAlone(incident).map((promise) => promiseLine(promise)),
  ]
    .map((text) => `${text}.`)
    .join(' ');
}
