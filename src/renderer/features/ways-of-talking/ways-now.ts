// The ways of talking as they stand, as one fact to record anew whenever a part of them changes.
import type { PayloadOf, Proposal } from '#domain/event/catalogue';
import type { Incident } from '#domain/incident/state';

export type WaysNow = PayloadOf<'waysOfTalkingSet.v1'>;

export function waysNow({ ways }: Pick<Incident, 'ways'>): WaysNow {
  if (!ways)
    return { ways: ['speak'], byVoice: true, under18: false, adjust: '', interpreter: '', language: 'en' };
  const { byVoice, under18, adjust, interpreter, language } = ways;
  return { ways: ways.ways, byVoice, under18, adjust, interpreter, language };
}

export function waysSet(payload: WaysNow): Proposal {
  return { type: 'waysOfTalkingSet.v1', payload };
}
