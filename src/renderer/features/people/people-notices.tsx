// What a manager should know about the people here before somebody prints or complains about a colleague.
import type { PersonLine, ShopSettings } from '#contract/shop-settings';
import { listOf, say } from '../../messages/say';
import { Notice, Quiet } from '../../ui/index';

interface Props {
  there: readonly PersonLine[];
  staffOnPaper: ShopSettings['staffOnPaper'];
}

/** K7: who stands on paper by their first name because nobody noted a badge number. */
export function WithoutBadge({ there, staffOnPaper }: Props) {
  const without = there.filter(({ badge }) => badge === '');
  if (staffOnPaper !== 'badge' || without.length === 0) return null;
  const names = listOf(without.map(({ name }) => name));
  return <Notice>{say('withoutBadge', { names, count: without.length })}</Notice>;
}

/** K4. */
export function NobodyLeads({ there }: Pick<Props, 'there'>) {
  if (there.some(({ leadsComplaints }) => leadsComplaints)) return null;
  return <Quiet>{say('nobodyLeads')}</Quiet>;
}
