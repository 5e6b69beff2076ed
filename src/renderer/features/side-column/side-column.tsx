// Temperature and its trace, what it is about, what has changed so far, and who holds it.
import type { ReactNode } from 'react';
import { useShop } from '../../app/desk-state';
import { useQuiet } from '../../app/manner';
import { say } from '../../messages/say';
import { AmountLine, AspectList, PlainTemperature, Quiet, SideSection } from '../../ui/index';
import { standingAspects, standingRows } from '#domain/incident/gates';
import type { Aspect } from '#domain/incident/state/checked';
import type { Incident } from '#domain/incident/state';
import { addMoney, showMoney } from '#domain/money/money';
import { CoachingChoice } from '../conversation/coaching-choice';
import { AttachedSection } from '../conversation/attachments/index';
import { useIncident } from '../conversation/conversation-store';
import { useAspectAtHand, useWay } from '../conversation/journey';
import { useTemperature } from '../conversation/temperature';
import { temperatureLabel } from '../conversation/temperature-picker';
import { HowItWent } from './how-it-went';
import s from './side-column.module.css';
import { WhoHoldsIt } from './who-holds-it';

interface SideColumnProps {
  /** What another feature has to say of this customer, under the temperature. */
  children?: ReactNode;
  /** On the one page, where what it is about stands beside it anyway: a list to jump by takes its place. */
  jump?: ReactNode;
  /** Last of all, with who holds it. */
  foot?: ReactNode;
}

export function SideColumn({ children, jump, foot }: SideColumnProps) {
  const customersCanSee = useQuiet();
  const degrees = useTemperature();
  return (
    <>
      {customersCanSee ? (
        <div className={s.plain}>
          <PlainTemperature
            value={degrees === null ? '–' : String(degrees)}
            keyHint="Alt 1–4"
            label={temperatureLabel(degrees)}
          />
        </div>
      ) : (
        <HowItWent />
      )}
      {children}
      {jump ?? (
        <>
          <WhatItIsAbout />
          <ChangesSoFar />
          <AttachedSection />
        </>
      )}
      <SideSection>
        <WhoHoldsIt person={useShop().person?.id ?? ''} />
        {foot}
      </SideSection>
      <CoachingChoice />
    </>
  );
}

function WhatItIsAbout() {
  const incident = useIncident();
  const current = useAspectAtHand();
  const { goToMissing } = useWay();
  const aspects = standingAspects(incident);
  return (
    <SideSection title={say('whatItIsAbout')}>
      {aspects.length === 0 ? (
        <Quiet>{say('aboutNothingYet')}</Quiet>
      ) : (
        <AspectList
          items={aspects.map((aspect) => {
            const state = stateOf(aspect, current);
            return { id: aspect.id, label: aspect.label, state, stateLabel: say(`aspectState.${state}`) };
          })}
          onGo={(id) => goToMissing({ gate: 'aspectUnconfirmed', stage: 'check', id, about: '' })}
        />
      )}
    </SideSection>
  );
}

function stateOf(aspect: Aspect, current: Aspect | null): 'current' | 'open' | 'done' {
  if (aspect.answer?.stands) return 'done';
  return aspect.id === current?.id ? 'current' : 'open';
}

function ChangesSoFar() {
  const incident = useIncident();
  const { back, paid, others } = changes(incident);
  const owed = incident.promises.filter(({ kept }) => !kept).length;
  if (back.minor === 0 && paid.minor === 0 && others === 0 && owed === 0)
    return (
      <SideSection title={say('changesSoFar')}>
        <Quiet>{say('changesNone')}</Quiet>
      </SideSection>
    );
  return (
    <SideSection title={say('changesSoFar')}>
      {back.minor !== 0 && <AmountLine label={say('backToThem')} amount={showMoney(back, 'en-GB')} />}
      {paid.minor !== 0 && <AmountLine label={say('theyPay')} amount={showMoney(paid, 'en-GB')} />}
      {others > 0 && <AmountLine label={say('otherChanges')} amount={String(others)} />}
      {owed > 0 && <AmountLine label={say('promisesMade')} amount={String(owed)} />}
    </SideSection>
  );
}

/** Sums are signed from the customer's side; they are shown apart, with words. */
function changes(incident: Incident) {
  const rows = standingRows(incident);
  const amounts = rows.flatMap(({ amount }) => amount ?? []);
  return {
    back: addMoney(
      amounts.filter(({ minor }) => minor > 0),
      incident.currency,
    ),
    paid: addMoney(
      amounts.filter(({ minor }) => minor < 0),
      incident.currency,
    ),
    others: rows.filter(({ amount }) => amount === null).length,
  };
}
