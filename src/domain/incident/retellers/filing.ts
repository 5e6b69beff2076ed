/** How reading back, agreeing and filing change the incident. */
import type { filing } from '../../event/payloads/filing';
import type { Retellers } from '../reteller';
import type { Incident } from '../state';
import { raiseAlone } from './severity';

/** Everything agreed so far that these heads don't reach was not in front of whoever agreed. */
function standsFor(
  incident: Incident,
  covers: readonly string[],
  reaches: (c: readonly string[], h: string) => boolean,
) {
  const rows = incident.ledger.map((row) => row.entered.hash);
  const remedies = incident.remedies.flatMap((one) => [
    one.offered.hash,
    one.answer?.hash ?? one.offered.hash,
  ]);
  return [...rows, ...remedies].every((hash) => reaches(covers, hash));
}

export const retellFiling: Retellers<keyof typeof filing> = {
  'recapRowRead.v1': (incident, { row }, { stoodOn }) => {
    const read = incident.ledger.find((one) => one.id === row);
    if (read && stoodOn(read.entered.hash)) read.read = true;
    const promise = incident.promises.find((one) => one.id === row);
    if (promise && stoodOn(promise.made.hash)) promise.read = true;
  },
  'recapRead.v1': (incident, { how, covers }, { done, reaches }) => {
    incident.recap = { ...done, how, covers, stands: standsFor(incident, covers, reaches) };
  },
  'agreementGiven.v1': (incident, { answer, how, covers }, { done, reaches }) => {
    incident.agreement = { ...done, answer, how, covers, stands: standsFor(incident, covers, reaches) };
  },
  'customerSigned.v1': (incident, payload, { done }) => {
    incident.signature = { ...done, ...payload };
  },
  'ifTheyComeBackNoted.v1': (incident, { text }) => {
    incident.ifTheyComeBack = text;
  },
  'summaryWritten.v1': (incident, { text, edited, covers }, { done }) => {
    // Told again where somebody chose it: it isn't earlier than itself.
    const before = [...incident.earlierSummaries, ...(incident.summary?.edited ? [incident.summary] : [])];
    incident.earlierSummaries = before.filter(({ hash }) => hash !== done.hash);
    incident.summary = { ...done, text, edited, covers };
  },
  'outcomeSet.v1': (incident, payload, { done }) => {
    incident.outcome = { ...done, ...payload };
  },
  'incidentSealed.v1': (incident, { covers, reference }, { done }) => {
    // The first seal in causal order counts: a second one, made without knowing of it, is an addendum.
    if (incident.seal) return;
    incident.seal = { ...done, covers, reference };
    incident.state = 'sealed';
  },
  'correctionMade.v1': (incident, { about, was, now, reason }, { done }) => {
    incident.corrections.push({ ...done, about, was, now, reason });
  },
  'addendumSeen.v1': (incident, { events }) => {
    for (const addendum of incident.addenda) if (events.includes(addendum.hash)) addendum.seen = true;
  },
  'reportPrinted.v1': (incident, { how, printer, copies }, { done }) => {
    incident.prints.push({ ...done, how, printer, copies });
  },
  'seriousRaised.v1': (incident, { kind, note }, { done }) => {
    raiseAlone(incident, { ...done, kind, note, isAlone: true });
  },
  'boundarySet.v1': (incident, { step }, { done }) => {
    incident.boundaries.push({ ...done, step });
  },
  // The account that was kept is retold again by the fold itself.
  'contestSettled.v1': () => {},
};
