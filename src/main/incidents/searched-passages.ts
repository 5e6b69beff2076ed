import { standingAttachments } from '#domain/incident/attachments';
import type { Incident } from '#domain/incident/state';

/** Everything of an incident that search looks at, the most telling first. Private answers are never searched. */
export function searchedPassages(incident: Incident): string[] {
  const { aspects, remedies, ledger, promises, notes, corrections, outcome } = incident;
  const open = Object.values(incident.answers).filter((answer) => !answer.private);
  return [
    ...aspects.flatMap(({ label, words, answer, facts }) => [label, words, answer?.theirs ?? '', facts]),
    incident.words,
    incident.restatement?.text ?? '',
    incident.sought?.words ?? '',
    ...remedies.map(({ label }) => label),
    ...ledger.map(({ label }) => label),
    ...promises.flatMap(({ what, number }) => [what, number, digits(number)]),
    incident.broughtIn?.done ?? '',
    incident.ifTheyComeBack,
    // What was composed only repeats the record.
    incident.summary?.edited ? incident.summary.text : '',
    outcome?.passedTo ?? '',
    outcome?.whereNext ?? '',
    incident.parked?.note ?? '',
    ...notes.map(({ text }) => text),
    ...corrections.flatMap(({ now, reason }) => [now, reason]),
    ...open.map(({ value }) => value),
    ...incident.scans,
    ...incident.lookedUp.flatMap(({ facts }) => facts.map(({ value }) => value)),
    ...standingAttachments(incident).flatMap(({ name, caption }) => [caption, name]),
  ].filter((text) => text.trim() !== '');
}

/**
 * What is found and never shown around a hit (K7): who the customer is stands in no list that others can read, and the
 * reference stands there anyway.
 */
export function searchedUnseen({ reference, customer, broughtIn }: Incident): string[] {
  const { name, address, email, phone } = customer;
  const theirs = broughtIn?.theirReference ?? '';
  return [reference ?? '', theirs, name ?? '', address, email, phone, digits(phone)].filter(
    (text) => text.trim() !== '',
  );
}

/** A number is found however it was spaced. */
function digits(phone: string): string {
  return phone.replace(/\D/g, '');
}
