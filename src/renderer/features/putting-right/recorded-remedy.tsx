import type { Remedy } from '#domain/incident/state/put-right';
import { useBranch } from '../../app/desk-state';
import { useIsHidden } from '../../app/manner';
import { say } from '../../messages/say';
import { OfferRow } from '../../ui/index';
import { useConversation } from '../conversation/conversation-store';
import { shownMoney } from '../conversation/amounts';
import type { Keepers } from './keepers';
import { RemedyAnswer } from './remedy-answer';
import { approvedBy, groundLine, whosePill } from './remedy-words';

/** A remedy in staff's own words, or one that an older playbook offered. */
export function RecordedRemedy({ remedy, onContinue }: { remedy: Remedy } & Pick<Keepers, 'onContinue'>) {
  const tell = useConversation((store) => store.tell);
  const { currency } = useBranch();
  // Who may give what is nobody's business at the counter (K2).
  const isHidden = useIsHidden();
  return (
    <OfferRow
      title={remedy.label}
      ground={groundLine(remedy.kind, remedy.clause, remedy.arrives)}
      {...(remedy.amount ? { amount: shownMoney(remedy.amount.minor, currency) } : {})}
      pill={
        isHidden
          ? undefined
          : whosePill(
              remedy.kind,
              { whose: remedy.gives === 'manager' ? 'manager' : 'yours', name: null },
              approvedBy(remedy.approval),
            )
      }
      isAdded
      onToggle={() => void tell([{ type: 'remedyWithdrawn.v1', payload: { remedy: remedy.id } }])}
      addLabel={say('addOffer', { label: remedy.label })}
      addedLabel={say('takeOffOffer', { label: remedy.label })}
    >
      <RemedyAnswer remedy={remedy} onContinue={onContinue} />
    </OfferRow>
  );
}
