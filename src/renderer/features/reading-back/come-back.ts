// 12.2: what the next person reads first, kept under its step on whichever page it is asked.
import type { UseFormReturn } from 'react-hook-form';
import { promisesAlone, standingRows } from '#domain/incident/gates';
import type { Incident } from '#domain/incident/state';
import { useIncident } from '../conversation/conversation-store';
import { useKeptForm } from '../conversation/kept-form';
import { promiseLine, rowLine } from '../conversation/row-line';

export interface ComeBackForm {
  form: UseFormReturn<{ comingBack: string }>;
  settle: () => Promise<boolean>;
  /** What was done and what is still promised, as a beginning; empty when there is nothing of either. */
  summary: string;
}

/** @param step id of the step of kind "comingBack" */
export function useComeBack(step: string): ComeBackForm {
  const incident = useIncident();
  const { form, settle } = useKeptForm(
    { stage: 'readBack', step },
    { comingBack: incident.ifTheyComeBack },
    ({ comingBack = '' }) => [{ type: 'ifTheyComeBackNoted.v1', payload: { text: comingBack } }],
  );
  return { form, settle: () => settle(), summary: summaryOf(incident) };
}

function summaryOf(incident: Incident): string {
  return [
    ...standingRows(incident).map((row) => rowLine(row, incident.promises)),
    ...promisesAlone(incident).map((promise) => promiseLine(promise)),
  ]
    .map((text) => `${text}.`)
    .join(' ');
}
