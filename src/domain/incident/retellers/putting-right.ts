/** How findings, remedies and the ledger change the incident. */
import type { puttingRight } from '../../event/payloads/putting-right';
import type { Retellers } from '../reteller';
import type { Incident } from '../state';

/** What was agreed or read out stands only for what it covered: a later change needs a fresh yes. */
function changed(
  incident: Incident,
  hash: string,
  reaches: (covers: readonly string[], hash: string) => boolean,
): void {
  if (incident.agreement && !reaches(incident.agreement.covers, hash)) incident.agreement.stands = false;
  if (incident.recap && !reaches(incident.recap.covers, hash)) incident.recap.stands = false;
}

export const retellPuttingRight: Retellers<keyof typeof puttingRight> = {
  'findingMade.v1': (incident, { aspect, fault, basis, cause }, { done }) => {
    const about = incident.aspects.find((one) => one.id === aspect);
    if (about) about.finding = { ...done, fault, basis, cause };
  },
  'policyGapNoted.v1': (incident, { aspect, note }, { done }) => {
    incident.policyGaps.push({ ...done, aspect, note });
  },
  'remedySought.v1': (incident, { words, dontKnow }, { done }) => {
    incident.sought = { ...done, words, dontKnow };
  },
  'remedyOffered.v1': (incident, payload, { done, reaches }) => {
    const { remedy: id, key, kind, label, aspect, amount, clause, arrives, gives } = payload;
    const before = incident.remedies.find((one) => one.id === id);
    const now = {
      id,
      key,
      kind,
      label,
      aspect,
      amount,
      clause,
      arrives,
      gives,
      offered: done,
      withdrawn: false,
    };
    // Another amount or another remedy under the same id is a new offer: earlier answers and approvals don't carry over.
    if (before) Object.assign(before, now, { answer: null, approval: null, asked: null, refused: null });
    else incident.remedies.push({ ...now, answer: null, approval: null, asked: null, refused: null });
    incident.noRemedy = null;
    changed(incident, done.hash, reaches);
  },
  'noRemedyOffered.v1': (incident, { reason, promise }, { done }) => {
    incident.noRemedy = { ...done, reason, promise: promise ?? null };
  },
  'remedyWithdrawn.v1': (incident, { remedy }, { done, reaches }) => {
    const withdrawn = incident.remedies.find((one) => one.id === remedy);
    if (!withdrawn) return;
    withdrawn.withdrawn = true;
    changed(incident, done.hash, reaches);
  },
  'remedyAnswered.v1': (incident, { remedy, answer }, { done, reaches }) => {
    const answered = incident.remedies.find((one) => one.id === remedy);
    if (!answered) return;
    answered.answer = { ...done, answer };
    changed(incident, done.hash, reaches);
  },
  'approvalGranted.v1': (incident, { remedy, manager, managerName }, { done, stoodOn }) => {
    const approved = incident.remedies.find((one) => one.id === remedy);
    if (!approved || !stoodOn(approved.offered.hash)) return;
    approved.approval = { ...done, manager, managerName };
    approved.refused = null;
  },
  'managerAsked.v1': (incident, { answer, who, brief }, { done }) => {
    incident.managerAsked.push({ ...done, answer, who, brief });
  },
  'ledgerRowEntered.v1': (incident, payload, { done, reaches }) => {
    const { row: id, remedy, label, amount, state, arrives } = payload;
    const before = incident.ledger.find((one) => one.id === id);
    const now = { id, remedy, label, amount, state, arrives, entered: done, takenOff: false, read: false };
    if (before) Object.assign(before, now);
    else incident.ledger.push(now);
    changed(incident, done.hash, reaches);
  },
  'ledgerRowTakenOff.v1': (incident, { row }, { done, reaches }) => {
    const taken = incident.ledger.find((one) => one.id === row);
    if (!taken) return;
    taken.takenOff = true;
    changed(incident, done.hash, reaches);
  },
};
