import { useState } from 'react';
import type { OfferedRemedy } from '#domain/coaching/offer-remedies';
import { fixedAmount, whoseToGive } from '#domain/coaching/whose-to-give';
import { standingRemedies } from '#domain/incident/gates';
import type { Remedy } from '#domain/playbook/playbook';
import { useBranch, useShop } from '../../app/desk-state';
import { useIsHidden } from '../../app/manner';
import { say } from '../../messages/say';
import { Button, Cluster, Form, MoneyField, OfferRow } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { useJourney } from '../conversation/journey';
import { useKeptState } from '../conversation/kept-state';
import { useManagersHere } from '../conversation/managers-here';
import { usePlaybook } from '../conversation/playbook-store';
import { amountField, shownMoney } from '../conversation/amounts';
import type { Keepers } from './keepers';
import { RemedyAnswer } from './remedy-answer';
import { approvedBy, groundLine, whosePill } from './remedy-words';

/** One remedy of the playbook: its ground, its sum, whose it is to give, and what they say to it. */
export function RemedyOffer({ offer, onContinue }: { offer: OfferedRemedy } & Pick<Keepers, 'onContinue'>) {
  const { remedy } = offer;
  const incident = useIncident();
  const { currency } = useBranch();
  // Who may give what is nobody's business at the counter (K2).
  const isHidden = useIsHidden();
  const { tell } = useConversation.getState();
  const offered = standingRemedies(incident).find((one) => one.key === remedy.id) ?? null;
  const fixed = fixedAmount(remedy, currency);
  // Which of the two is waiting for its amount: an offer, or one that they said yes to at once.
  const [asking, setAsking] = useKeptState<'offer' | 'yes' | null>(`asking-${remedy.id}`, null);
  const isAsking = asking !== null;
  const [typed, setTyped] = useKeptState<number | null>(
    `amount-${remedy.id}`,
    offered?.amount?.minor ?? null,
  );
  const [isAmountMissing, setAmountMissing] = useState(false);
  const asksAmount = remedy.amount.how === 'asked';
  const pill = useWhose(remedy, offered?.amount?.minor ?? typed ?? fixed);

  async function putOffer(minor: number | null, isAccepted: boolean) {
    const id = offered?.id ?? crypto.randomUUID();
    const gives = pill.whose === 'manager' ? 'manager' : 'staff';
    const done = await tell([
      {
        type: 'remedyOffered.v1',
        payload: {
          remedy: id,
          key: remedy.id,
          kind: remedy.kind,
          label: remedy.label,
          aspect: offer.aspects[0] ?? null,
          amount: minor === null ? null : { minor, currency },
          clause: remedy.clause,
          arrives: remedy.arrives.text,
          gives,
        },
      },
      ...(isAccepted ? [{ type: 'remedyAnswered.v1', payload: { remedy: id, answer: 'yes' } } as const] : []),
    ]);
    if (done) {
      setAsking(null);
      useJourney.getState().setAbout(offer.aspects[0] ?? null);
    }
  }
  function press(how: 'offer' | 'yes') {
    if (asksAmount) setAsking(asking === how ? null : how);
    else void putOffer(fixed, how === 'yes');
  }
  function toggle() {
    if (offered) void tell([{ type: 'remedyWithdrawn.v1', payload: { remedy: offered.id } }]);
    else press('offer');
  }
  function offerTyped() {
    setAmountMissing(typed === null);
    if (typed !== null) void putOffer(typed, asking === 'yes');
  }

  const shown = offered?.amount ?? (fixed === null ? null : { minor: fixed, currency });
  return (
    <OfferRow
      title={remedy.label}
      ground={groundLine(remedy.kind, remedy.clause, remedy.arrives.text)}
      {...(shown ? { amount: shownMoney(shown.minor, shown.currency) } : {})}
      pill={isHidden ? undefined : whosePill(remedy.kind, pill, approvedBy(offered?.approval))}
      isAdded={offered !== null || isAsking}
      onToggle={toggle}
      {...(offered
        ? {}
        : {
            quick: {
              label: say('saidYes'),
              about: say('offeredAndYes', { label: remedy.label }),
              onPress: () => press('yes'),
            },
          })}
      addLabel={say('addOffer', { label: remedy.label })}
      addedLabel={say('takeOffOffer', { label: remedy.label })}
    >
      {isAsking && !offered ? (
        <Form onSubmit={() => offerTyped()}>
          <Cluster gap={12} stand="foot">
            <MoneyField
              label={say('howMuch')}
              name={`amount-${remedy.id}`}
              value={typed}
              onChange={(minor) => setTyped(minor)}
              {...amountField(currency)}
              {...(isAmountMissing ? { error: say('howMuchNeeded') } : {})}
              autoFocus
            />
            <Button type="submit">{say(asking === 'yes' ? 'saidYes' : 'offerIt')}</Button>
          </Cluster>
        </Form>
      ) : offered ? (
        <RemedyAnswer remedy={offered} onContinue={onContinue} />
      ) : undefined}
    </OfferRow>
  );
}

/** Whose it is, with the name of the manager where there is only one. */
export function useWhose(
  remedy: Remedy,
  minor: number | null,
): { whose: 'yours' | 'manager'; name: string | null } {
  const playbook = usePlaybook();
  const { currency } = useBranch();
  const { person } = useShop();
  const givenToday = useConversation((store) => store.open?.authority.givenToday ?? 0);
  const role = person?.role ?? 'staff';
  const { whose } = whoseToGive(remedy, playbook.authority, { role, currency, amount: minor, givenToday });
  const managers = useManagersHere().filter(({ id }) => id !== person?.id);
  return { whose, name: managers.length === 1 ? (managers[0]?.name ?? null) : null };
}
