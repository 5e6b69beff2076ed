// One complaint as one row of a paper of the branch. Where lists show the reference alone (K7), so do these.
import { standingRemedies } from '../incident/gates';
import { composeBrief } from '../incident/hand-over';
import { seriousLabels } from '../incident/serious-rules';
import type { Incident } from '../incident/state';
import { showMoney } from '../money/money';
import type { AboutDesk, ListedSummary } from './about-desk';
import type { FilledRow } from './paper-values';
import type { PaperTime } from './paper-time';
import { paperWords as words } from './words.en';

export function rowOf(one: ListedSummary, about: AboutDesk, time: PaperTime): FilledRow {
  const opened = one.openedAt ?? '';
  return {
    id: one.id,
    reference: one.reference ?? '',
    time: opened && time.clock(opened),
    since: opened && time.short(opened),
    received: opened && time.dayAndClock(opened),
    closed: one.sealedAt ? time.dayAndClock(one.sealedAt) : '',
    closedAt: one.sealedAt ? time.clock(one.sealedAt) : '',
    who: about.isReferenceOnly ? '' : one.initials,
    about: about.isReferenceOnly ? '' : one.about,
    holder: one.holder?.name ?? '',
    state: one.damaged ? words.damaged : stateOf(one),
    next: one.promise ? words.next(one.promise.what, time.short(one.promise.dueAt)) : '',
  };
}

function stateOf({ state, outcome, serious, notWrittenUp, length }: ListedSummary): string {
  return [
    state === 'sealed' && outcome ? words.outcomes[outcome] : words.states[state],
    ...(serious ? [words.serious] : []),
    ...(notWrittenUp ? [words.notWrittenUp] : []),
    ...(length === 'small' ? [words.small] : []),
  ].join(', ');
}

export function common(incident: Incident, { isReferenceOnly }: AboutDesk): FilledRow {
  const label = incident.aspects.find(({ takenOff }) => takenOff === null)?.label ?? '';
  return {
    id: incident.id,
    reference: incident.reference ?? '',
    about: isReferenceOnly ? '' : label,
    holder: incident.holder?.name ?? words.nobody,
  };
}

export function briefRow(incident: Incident, about: AboutDesk): FilledRow {
  const { who, what, want, promised, serious } = composeBrief(incident, about.kinds);
  const whole = { what: [serious, what].filter(Boolean).join(' · '), want, promised };
  return {
    ...common(incident, about),
    who: about.isReferenceOnly ? '' : who,
    ...(about.isReferenceOnly ? { what: serious, want: '', promised } : whole),
  };
}

export function seriousRow(incident: Incident, about: AboutDesk, time: PaperTime): FilledRow | null {
  const waiting = (incident.serious?.matters ?? []).filter(({ accepted }) => accepted === null);
  if (!incident.serious || waiting.length === 0) return null;
  return {
    ...common(incident, about),
    kinds: seriousLabels({ serious: { ...incident.serious, matters: waiting } }, about.kinds).join('; '),
    since: time.dayAndClock(incident.serious.at),
  };
}

export function approvalRows(incident: Incident, about: AboutDesk): FilledRow[] {
  return standingRemedies(incident).flatMap(({ id, label, amount, asked, approval, refused }) => {
    if (!asked || approval || refused) return [];
    const hours = Math.max(0, Math.floor((Date.parse(about.now) - Date.parse(asked.at)) / 3_600_000));
    return [
      {
        ...common(incident, about),
        ...{ id, what: label, by: asked.byName, age: words.age(Math.floor(hours / 24), hours % 24) },
        amount: amount && amount.minor !== 0 ? showMoney(amount, 'en-GB') : '',
      },
    ];
  });
}
