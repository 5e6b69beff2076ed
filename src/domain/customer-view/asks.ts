/** What stands on the turned screen at each step: the question, and the answers that one tap gives. */
import type { Incident } from '../incident/state';
import type { Step, StepKind } from '../playbook/journey';
import type { CustomerAsk } from '../playbook/vocabulary';
import type { CustomerAnswer } from './payload';

const askOf: Record<StepKind, CustomerAsk> = {
  listening: 'happened',
  apology: 'more',
  aspects: 'isThisAll',
  question: 'anythingElse',
  confirming: 'isThisRight',
  missed: 'missed',
  staff: 'looking',
  facts: 'looking',
  finding: 'looking',
  sought: 'wouldLike',
  remedies: 'wouldHelp',
  ledger: 'anythingElse',
  recap: 'agreed',
  comingBack: 'anythingElse',
  outcome: 'anythingElse',
};

const yesOrNot: readonly CustomerAnswer[] = ['yes', 'no', 'notRight'];
const answersTo: Partial<Record<CustomerAsk, readonly CustomerAnswer[]>> = {
  isThisAll: yesOrNot,
  isThisRight: yesOrNot,
  missed: ['no', 'yes'],
  wouldHelp: ['yes', 'no', 'thinking'],
  agreed: ['yes', 'notRight', 'thinking'],
};

/** A step of nothing in particular (a small one, the page after) asks whether there is more. */
export function askAt(
  step: Pick<Step, 'kind' | 'customerAsk'> | null,
  incident: Pick<Incident, 'words'>,
): CustomerAsk {
  const ask = step ? (step.customerAsk ?? askOf[step.kind]) : 'happened';
  return ask === 'happened' && incident.words.trim() ? 'more' : ask;
}

/** Nobody agrees to anything while it is serious (Branch C), and nobody for somebody else without authority. */
export function answersAt(ask: CustomerAsk, mayAgree: boolean): CustomerAnswer[] {
  if (!mayAgree && (ask === 'agreed' || ask === 'wouldHelp')) return [];
  return [...(answersTo[ask] ?? [])];
}
