// The page's typing and what becomes of it: filed when they agreed, else into the steps with nothing lost.
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { Temporal } from 'temporal-polyfill';
import type { Proposal } from '#domain/event/catalogue';
import { outcome as outcomeName, type Outcome } from '#domain/event/values';
import { standingAspects, standingRows } from '#domain/incident/gates';
import { noneOffered } from '#domain/incident/none-offered';
import { takers } from '#domain/incident/serious-rules';
import { useBranch, useShop } from '../../app/desk-state';
import { whileChanging } from '../../app/typed-ahead';
import { say } from '../../messages/say';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { leaveToFiled } from '../conversation/going';
import { leaveField, useJourney } from '../conversation/journey';
import { useKeptForm } from '../conversation/kept-form';
import { useOpeningHours } from '../conversation/opening-hours';

import { intoTheSteps, isReasonAlone } from './into-the-steps';
import { findingAt, numbered, numbers, recordedFindings, type LineNumber } from './line-findings';
import { linesOf, writeUpProposals } from './write-up-proposals';

export const writeUpPlace = { stage: 'listen', step: 'writeUp' } as const;

export function useWriteUp() {
  const incident = useIncident();
  const { person, people } = useShop();
  const { zone } = useBranch();
  const hours = useOpeningHours();
  const { tell, draft } = useConversation.getState();
  const [isFiling, setFiling] = useState(false);
  const heard = useKeptForm(writeUpPlace, { words: incident.words }, ({ words = '' }) => [
    { type: 'wordsHeard.v1', payload: { text: words } },
  ]);
  const recorded = {
    about: labels(standingAspects(incident)),
    done: labels(standingRows(incident)),
    ...{ sought: incident.sought?.words ?? '', agreed: '' },
    ...recordedFindings(standingAspects(incident)),
    ...{ comingBack: incident.ifTheyComeBack, outcome: incident.outcome?.outcome ?? '' },
    ...{
      passedTo:
        incident.outcome?.passedTo ||
        takers(incident)
          .map(({ who }) => who)
          .join('; '),
      whereNext: incident.outcome?.whereNext ?? '',
    },
  };
  const { form } = useKeptForm(writeUpPlace, recorded, () => []);
  const typed = { ...recorded, ...useWatch({ control: form.control }) };
  const lines = numbered(linesOf(typed.about));
  const findings = lines.map(({ at }) => findingAt(typed, at));
  const lacking = lines.filter(({ at }) => findingAt(typed, at).why.trim() === '');
  const isAgreed = typed.agreed === 'yes';
  // Severity lifts the gates (Branch C): nobody reads anything back to somebody who can't breathe.
  const canFile = isAgreed || incident.serious !== null;
  const ended = outcomeName.safeParse(typed.outcome).data ?? null;
  const fields = Object.keys(recorded).map((name) => `${writeUpPlace.step}.${name}`);

  function keep(name: 'outcome' | 'agreed', value: string) {
    form.setValue(name, value);
    form.clearErrors(name);
    draft(`${writeUpPlace.step}.${name}`, value, writeUpPlace);
  }

  /** Messages under the fields; nothing is taken from anybody. */
  function isComplete(): boolean {
    form.clearErrors();
    const needed = { about: 'oneAspectNeeded', comingBack: 'comingBackNeeded' } as const;
    let isAll = true;
    for (const { at } of lacking) {
      form.setError(`why${at}`, { message: say('writeUpWhyNeeded') });
      isAll = false;
    }
    for (const [name, message] of Object.entries(needed))
      if (!typed[name as keyof typeof needed].trim()) {
        form.setError(name as keyof typeof needed, { message: say(message) });
        isAll = false;
      }
    if (ended === null) form.setError('outcome', { message: say('outcomeNeeded') });
    if (ended === 'passedTo' && !typed.passedTo.trim())
      form.setError('passedTo', { message: say('passedToNeeded') });
    return isAll && ended !== null && (ended !== 'passedTo' || typed.passedTo.trim() !== '');
  }

  /** 9.4. Something serious is passed to a name anyway (Branch C): nobody is promised a second look. */
  function none(reason: string): Proposal[] {
    if (incident.serious || !person) return [{ type: 'noRemedyOffered.v1', payload: { reason } }];
    return noneOffered(incident, {
      ...{ reason, person, people, hours },
      ...{ promise: crypto.randomUUID(), what: say('managerLooks') },
      now: Temporal.Now.zonedDateTimeISO(zone),
    });
  }

  async function record(end: Outcome): Promise<boolean> {
    const page = { ...typed, findings, outcome: end, agreed: isAgreed };
    return tell(writeUpProposals(incident, page, new Date().toISOString(), none), fields);
  }

  async function file() {
    leaveField();
    if (isFiling || !(await heard.settle()) || !isComplete() || ended === null) return;
    setFiling(true);
    await whileChanging(() => keepAndGoOn(ended));
  }

  async function keepAndGoOn(ended: Outcome) {
    try {
      if (!(await record(ended))) return;
      const { open } = useConversation.getState();
      if (!canFile || !open?.incident.reference) return useJourney.getState().go('check');
      const { id, reference } = open.incident;
      if (await tell([{ type: 'incidentSealed.v1', payload: { reference } }])) await leaveToFiled(id);
      else useJourney.getState().go('readBack');
    } finally {
      setFiling(false);
    }
  }

  /** The long way: nothing of the page is lost, the steps take over from here. */
  async function stepByStep() {
    leaveField();
    form.clearErrors();
    const page = { ...typed, findings: numbers.map((at) => findingAt(typed, at)), outcome: ended };
    if (isReasonAlone(page)) return form.setError('about', { message: say('oneAspectNeeded') });
    await whileChanging(async () => {
      if (!(await heard.settle())) return;
      if (await tell(intoTheSteps(incident, page, new Date().toISOString()), fields))
        useJourney.getState().go('check');
    });
  }

  function sameAsFirst(at: LineNumber) {
    for (const part of ['fault', 'why'] as const) {
      const value = typed[`${part}0`];
      form.setValue(`${part}${at}`, value);
      draft(`${writeUpPlace.step}.${part}${at}`, value, writeUpPlace);
    }
  }

  return {
    form,
    lines,
    sameAsFirst,
    words: { form: heard.form, settle: heard.settle },
    outcome: ended,
    isAgreed,
    canFile,
    isFiling,
    setAgreed: (value: boolean) => keep('agreed', value ? 'yes' : ''),
    setOutcome: (value: string) => keep('outcome', value),
    file,
    stepByStep,
  };
}

function labels(things: readonly { label: string }[]): string {
  return things.map(({ label }) => label).join('\n');
}
