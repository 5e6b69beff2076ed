// 9.2–9.12: what they would like on top, then what we can do: theirs by right, putting it right, a gesture.
import { useWatch } from 'react-hook-form';
import { offerRemedies, type OfferedRemedy } from '#domain/coaching/offer-remedies';
import { standingAspects, standingRemedies } from '#domain/incident/gates';
import type { Incident } from '#domain/incident/state';
import { useBranch } from '../../app/desk-state';
import { useIsHidden } from '../../app/manner';
import { say } from '../../messages/say';
import { Button, Cluster, Disclosure, Quiet, QuoteCard, Stack } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { usePlaybook } from '../conversation/playbook-store';
import { useKeptState } from '../conversation/kept-state';
import { StepFrame, type StepPartProps } from '../conversation/step-frame';
import { shownMoney } from '../conversation/amounts';
import { useKeepers, type Keepers } from './keepers';
import { NoneKept } from './none-kept';
import { NoneOffered } from './none-offered';
import { OtherChange } from './other-change';
import { OwnRemedy } from './own-remedy';
import { RecordedRemedy } from './recorded-remedy';
import { RemedyOffer } from './remedy-offer';
import { SoughtField } from './sought-field';
import { stepOfKind } from '../conversation/step-of-kind';
import { useSought, type SoughtForm } from './use-sought';

export function RemediesPart({ step }: StepPartProps<'remedies'>) {
  const incident = useIncident();
  const [isNone, setNone] = useKeptState('none-open', false);
  const { onContinue, keepAll } = useKeepers();
  const sought = useSought(stepOfKind(usePlaybook(), 'sought'));
  const typed = useWatch({ control: sought.form.control, name: 'sought' }) ?? '';
  // K1: the usual length asks what they would like on this page; the full one has asked it by itself.
  const isAskedHere = incident.length !== 'full';
  const isHidden = useIsHidden();
  const limits = useLimitsLine();
  const offers = useOffers(incident);
  const offered = standingRemedies(incident);
  // 9.2: nothing is suggested before they have said what they want, or that they don't know.
  const isOpen = !isAskedHere || incident.sought !== null || typed.trim() !== '' || offered.length > 0;
  return (
    <StepFrame
      step={step}
      heading={say('offersTitle')}
      below={limits}
      above={isAskedHere ? <SoughtOnTop sought={sought} isOpen={isOpen} /> : <Sought incident={incident} />}
      slots={saysOf(incident, offers)}
      {...(isAskedHere && offered.length === 0 && !incident.noRemedy ? { moments: ['sought'] } : {})}
      onContinue={async () => (!isAskedHere || (await sought.settle())) && keepAll()}
      actions={
        <Button variant="quiet" size="step" onPress={() => setNone(!isNone)}>
          {say('noneOfThese')}
        </Button>
      }
    >
      {isOpen ? (
        <Offers offers={offers} step={step.id} onContinue={onContinue} />
      ) : (
        <Quiet>{say('foldedUntilSaid')}</Quiet>
      )}
      {isNone && <NoneOffered step={step.id} onDone={() => setNone(false)} />}
      {offered.length === 0 && <NoneKept />}
      {isOpen && step.reflect && !isHidden && <Quiet>{step.reflect}</Quiet>}
    </StepFrame>
  );
}

function SoughtOnTop({ sought, isOpen }: { sought: SoughtForm; isOpen: boolean }) {
  return (
    <Stack gap={12}>
      <SoughtField {...sought} />
      {!isOpen && (
        <Cluster>
          <Button variant="quiet" onPress={() => void sought.dontKnow()}>
            {say('dontKnow')}
          </Button>
          <Button variant="quiet" onPress={() => void sought.ratherNotSay()}>
            {say('ratherNotSay')}
          </Button>
        </Cluster>
      )}
    </Stack>
  );
}

interface OffersProps extends Pick<Keepers, 'onContinue'> {
  offers: readonly OfferedRemedy[];
  step: string;
}

/** Those that fit first; the rest, and one in staff's own words, behind a press. */
function Offers({ offers, step, onContinue }: OffersProps) {
  const incident = useIncident();
  const ledger = stepOfKind(usePlaybook(), 'ledger');
  const own = standingRemedies(incident).filter(
    (remedy) => !offers.some((offer) => offer.remedy.id === remedy.key),
  );
  const first = offers.filter((offer) => offer.suggested || isOffered(incident, offer));
  const more = offers.filter((offer) => !first.includes(offer));
  // Nobody found anything that fits: then everything that may be offered is shown at once.
  const shown = first.length > 0 ? first : more;
  return (
    <>
      <Stack gap={12}>
        {shown.map((offer) => (
          <RemedyOffer key={offer.remedy.id} offer={offer} onContinue={onContinue} />
        ))}
        {own.map((remedy) => (
          <RecordedRemedy key={remedy.id} remedy={remedy} onContinue={onContinue} />
        ))}
      </Stack>
      {shown === first && more.length > 0 && (
        <Disclosure label={say('moreOffers')}>
          <Stack gap={12}>
            {more.map((offer) => (
              <RemedyOffer key={offer.remedy.id} offer={offer} onContinue={onContinue} />
            ))}
          </Stack>
        </Disclosure>
      )}
      <OwnRemedy step={step} />
      <OtherChange step={ledger} />
    </>
  );
}

function useOffers(incident: Incident): OfferedRemedy[] {
  const playbook = usePlaybook();
  return offerRemedies(playbook, {
    findings: standingAspects(incident).map((aspect) => ({
      aspect: aspect.id,
      category: aspect.category,
      fault: aspect.finding?.fault ?? null,
      clause: aspect.finding?.basis.kind === 'policy' ? aspect.finding.basis.clause : null,
      text: `${aspect.label} ${aspect.words}`,
    })),
    serious: incident.serious !== null,
    sought: incident.sought?.words ?? '',
    words: incident.words,
  });
}

function isOffered(incident: Incident, offer: OfferedRemedy): boolean {
  return standingRemedies(incident).some((remedy) => remedy.key === offer.remedy.id);
}

/** "I can …", with what stands offered now. */
function saysOf(incident: Incident, offers: readonly OfferedRemedy[]) {
  const says = offers.filter((offer) => isOffered(incident, offer)).map(({ remedy }) => remedy.say);
  return says.length > 0 ? { remedies: says } : {};
}

function Sought({ incident }: { incident: Incident }) {
  if (!incident.sought) return null;
  if (incident.sought.words.trim() === '') return <Quiet size="body">{say('theyDontKnow')}</Quiet>;
  return <QuoteCard lead={say('theyWouldLike')}>{say('quoted', { words: incident.sought.words })}</QuoteCard>;
}

/**
 * Limits are for staff's eyes, so a screen that customers can see doesn't say them (K2). In a serious matter no gesture is
 * ever offered (Branch C), and nobody is reminded that they could give one.
 */
function useLimitsLine(): string | undefined {
  const isHidden = useIsHidden();
  const { serious } = useIncident();
  const { currency } = useBranch();
  const authority = useConversation((store) => store.open?.authority);
  // Where nobody gives gestures, as in a clinic, the line would only raise a question.
  if (isHidden || serious || !authority || authority.perGesture === 0) return undefined;
  const left = Math.max(0, authority.perDay - authority.givenToday);
  return say('gesturesLeft', {
    each: shownMoney(authority.perGesture, currency),
    left: shownMoney(left, currency),
  });
}
