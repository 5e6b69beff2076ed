/** How the accounts of staff, the facts weighed and what was explained change the incident. */
import type { staff } from '../../event/payloads/staff';
import type { Retellers } from '../reteller';
import type { Consulted, Fact, FactVersion } from '../state/staff-heard';
import type { Incident } from '../state';

/** The person as known so far, or a first mention of them. */
function personOf(incident: Incident, id: string, role: string): Consulted {
  const before = incident.staff.find((one) => one.id === id);
  if (before) return before;
  const fresh: Consulted = {
    ...{ id, role, name: '', aspects: [] },
    ...{ asked: null, leftOut: null, account: null, answer: null },
  };
  incident.staff.push(fresh);
  return fresh;
}

export const retellStaff: Retellers<keyof typeof staff> = {
  'staffConsulted.v1': (incident, { person, role, name, aspects }, { done }) => {
    Object.assign(personOf(incident, person, role), { role, name, aspects, asked: done, leftOut: null });
  },
  'staffLeftOut.v1': (incident, { person, role, aspects, reason }, { done }) => {
    // What they had said already stays where it is.
    Object.assign(personOf(incident, person, role), { role, aspects, leftOut: { ...done, reason } });
  },
  'staffAccountHeard.v1': (incident, { person, text }, { done, stoodOn }) => {
    const heard = incident.staff.find((one) => one.id === person);
    if (!heard) return;
    heard.account = { ...done, text };
    // As with the customer: new words need a new answer; only after "nearly" they are the answer.
    const { answer } = heard;
    if (answer) answer.stands = answer.answer === 'nearly' && stoodOn(answer.hash);
  },
  'staffAccountConfirmed.v1': (incident, { person, answer, saidBack }, { done, stoodOn }) => {
    const heard = incident.staff.find((one) => one.id === person);
    if (!heard) return;
    const stands = answer === 'yes' && heard.account !== null && stoodOn(heard.account.hash);
    heard.answer = { ...done, answer, saidBack, stands };
  },
  'factWeighed.v1': (incident, payload, { done }) => {
    const { aspect, fact: id, text, customer, staff: versions, evidence, agreed } = payload;
    const now: FactVersion = { ...done, text, customer, staff: versions, evidence, agreed };
    const before = incident.facts.find((one) => one.id === id);
    if (!before) incident.facts.push({ ...now, id, aspect, earlier: [], takenOff: false });
    else {
      if (replaces(before, now)) before.earlier.push(versionOf(before));
      Object.assign(before, now, { aspect, takenOff: false });
    }
  },
  'factTakenOff.v1': (incident, { fact }) => {
    const taken = incident.facts.find((one) => one.id === fact);
    if (taken) taken.takenOff = true;
  },
  'explanationGiven.v1': (incident, { aspect, policy, clause, version, choice }, { done }) => {
    const now = { ...done, aspect, policy, clause, version, choice };
    const others = incident.explanations.filter((one) => one.aspect !== aspect);
    incident.explanations = [...others, now];
  },
};

/** Filling in what was empty adds to a version; saying something else makes a new one, and the old one is kept. */
function replaces(before: FactVersion, now: FactVersion): boolean {
  const saidBefore = (text: string, later: string | undefined) => text.trim() !== '' && text !== later;
  return (
    saidBefore(before.text, now.text) ||
    saidBefore(before.customer, now.customer) ||
    saidBefore(before.evidence.text, now.evidence.text) ||
    saidBefore(before.evidence.ref, now.evidence.ref) ||
    before.staff.some(({ person, text }) =>
      saidBefore(text, now.staff.find((one) => one.person === person)?.text),
    ) ||
    (before.agreed !== 'notKnown' && before.agreed !== now.agreed)
  );
}

function versionOf({
  id: _id,
  aspect: _aspect,
  earlier: _earlier,
  takenOff: _off,
  ...version
}: Fact): FactVersion {
  return version;
}
