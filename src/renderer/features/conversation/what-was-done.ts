// Something that was done already: offered, answered with yes, in the ledger with its proof, all in one.
import type { Proposal } from '#domain/event/catalogue';
import type { Money } from '#domain/money/money';
import type { Remedy } from '#domain/playbook/playbook';

export interface DoneThing {
  /** The playbook's remedy; null for one in staff's own words. */
  remedy: Remedy | null;
  label: string;
  amount: Money | null;
  /** A receipt or till number that was scanned. */
  code?: string;
  aspect: string | null;
}

/** @param at instant it was done; @param isRead it was said to them, so that the recap has it as read */
export function doneProposals(done: DoneThing, at: string, isRead: boolean): Proposal[] {
  const { remedy, label, amount, code = '', aspect } = done;
  const id = crypto.randomUUID();
  const row = crypto.randomUUID();
  const arrives = remedy?.arrives.text ?? '';
  return [
    {
      type: 'remedyOffered.v1',
      payload: {
        ...{
          remedy: id,
          key: remedy?.id ?? null,
          kind: remedy?.kind ?? 'mend',
          label: remedy?.label ?? label,
        },
        ...{ aspect, amount, clause: remedy?.clause ?? '', arrives, gives: 'staff' },
      },
    },
    { type: 'remedyAnswered.v1', payload: { remedy: id, answer: 'yes' } },
    {
      type: 'ledgerRowEntered.v1',
      payload: {
        ...{ row, remedy: id, label: remedy?.done ?? label, amount, arrives },
        state: { kind: 'done', proof: code ? 'scan' : 'note', detail: code, at },
      },
    },
    ...(isRead ? [{ type: 'recapRowRead.v1', payload: { row } } as const] : []),
  ];
}
