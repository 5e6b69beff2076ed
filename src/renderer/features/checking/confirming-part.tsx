// 6.1: the customer answers every aspect, all in one go or one at a time. What isn't right yet is put right on the spot.
import { useEffect } from 'react';
import { standingAspects } from '#domain/incident/gates';
import type { Aspect } from '#domain/incident/state/checked';
import { say } from '../../messages/say';
import { Button, EmptyState } from '../../ui/index';
import { useIncident } from '../conversation/conversation-store';
import { useAspectAtHand, useJourney, useWay } from '../conversation/journey';
import { StepFrame, type StepPartProps } from '../conversation/step-frame';
import { ConfirmAll } from './confirm-all';
import { ConfirmAspect } from './confirm-aspect';
import { HasLeft } from './has-left';
import { askedAbout, LeaveOpen } from './leave-open';

export function ConfirmingPart({ step }: StepPartProps<'confirming'>) {
  const incident = useIncident();
  const atHand = useAspectAtHand();
  const { setAbout, go, stage } = useJourney();
  const { goOn } = useWay();
  const aspects = standingAspects(incident);
  const first = aspects.find(({ answer }) => !answer?.stands) ?? aspects[0] ?? null;
  // K1: in the usual length they answer the whole of it, unless somebody asked for one of them.
  const isAtOnce = incident.length !== 'full';
  useEffect(() => {
    if (!isAtOnce && !atHand && first) setAbout(first.id);
  }, [isAtOnce, atHand, first, setAbout]);

  if (!first)
    return (
      <StepFrame step={step} canContinue={false} moments={[]}>
        <EmptyState
          title={say('nothingToCheck')}
          action={<Button onPress={() => go(stage)}>{say('toWhatItIsAbout')}</Button>}
        >
          {say('nothingToCheckHint')}
        </EmptyState>
      </StepFrame>
    );
  if (!atHand) return isAtOnce ? <ConfirmAll step={step} first={first} /> : null;
  return (
    <ConfirmAspect
      key={atHand.id}
      step={step}
      aspect={atHand}
      next={nextOpen(aspects, atHand)}
      links={
        <>
          <LeaveOpen
            question={askedAbout(atHand.id)}
            onLeft={() => {
              const later = aspects.slice(aspects.indexOf(atHand) + 1);
              const next = later.find(({ answer }) => !answer?.stands);
              if (next) setAbout(next.id);
              else goOn();
            }}
          />
          <HasLeft />
        </>
      }
    />
  );
}

/** The next one without an answer, after this one first, then from the top. */
export function nextOpen(aspects: readonly Aspect[], atHand: Aspect): Aspect | null {
  const at = aspects.findIndex(({ id }) => id === atHand.id);
  const others = [...aspects.slice(at + 1), ...aspects.slice(0, at)];
  return others.find(({ answer }) => !answer?.stands) ?? null;
}
