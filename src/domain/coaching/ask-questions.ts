// Which questions of the bank to ask now (5.1 to 5.5): open ones while exploring, closed ones while confirming.
import { allHold, type Situation } from '../playbook/condition';
import type { BankQuestion } from '../playbook/playbook';

export interface Asking {
  /** exploring: what happened, in their words · confirming: is it like that? */
  phase: 'exploring' | 'confirming';
  /** Categories of what it is about. */
  categories: readonly string[];
  /** Ids that have an answer; "they'd rather not say" is one. */
  answered: readonly string[];
  situation: Situation;
}

/**
 * Unanswered ones that fit, in the order to ask them: what they need first (5.4: asked of everybody, in either phase),
 * then those written for what it is about, then the rest; what they think of it last, apart from what happened.
 */
export function questionsToAsk(
  bank: readonly BankQuestion[],
  { phase, categories, answered, situation }: Asking,
): BankQuestion[] {
  const kind = phase === 'exploring' ? 'open' : 'closed';
  const isAbout = (question: BankQuestion) => question.categories.some((id) => categories.includes(id));
  const rank = (question: BankQuestion) => {
    if (question.id === 'needs') return 0;
    if (question.topic === 'opinion') return 5;
    if (question.topic === 'behind') return 2;
    if (isAbout(question)) return 1;
    return question.topic === undefined ? 3 : 4;
  };
  return bank
    .filter((question) => !answered.includes(question.id))
    .filter((question) => question.kind === kind || question.id === 'needs')
    .filter((question) => question.categories.length === 0 || isAbout(question))
    .filter(({ when }) => allHold(when, situation))
    .map((question, at) => ({ question, at }))
    .sort((a, b) => rank(a.question) - rank(b.question) || a.at - b.at)
    .map(({ question }) => question);
}
