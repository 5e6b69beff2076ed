/** One complaint as the person it belongs to may read it (1.8): what they said, what was noted, done and promised, and who was told. */
import { showMoney } from '../money/money';
import { standingAttachments } from '../incident/attachments';
import { standingAspects, standingRemedies, standingRows } from '../incident/gates';
import { takers } from '../incident/serious-rules';
import type { Aspect } from '../incident/state/checked';
import type { Incident } from '../incident/state';
import { shownTime } from '../summary/say';
import { packWords, type PackWord } from './words.en';

export const packParts = ['who', 'said', 'about', 'noted', 'done', 'promised', 'files', 'told'] as const;
export type PackPart = (typeof packParts)[number];

export interface PackLine {
  /** The same whenever the pack is gathered again: the incident, what it is, and which of them. */
  id: string;
  part: PackPart;
  label: string;
  text: string;
}
/** A question as the playbook asks it. */
export interface QuestionAsked {
  id: string;
  ask: string;
  choices?: readonly { id: string; label: string }[];
}
/** Staff by whole name → as they stand on paper (K7). */
export type PackNames = (wholeName: string) => string;
interface Around {
  questions: readonly QuestionAsked[];
  staff: PackNames;
}
type Told = readonly [PackWord, string];

export function packLines(incident: Incident, around: Around): PackLine[] {
  return [
    ...lines(incident, 'who', who(incident, around)),
    ...lines(incident, 'said', said(incident)),
    ...lines(incident, 'about', standingAspects(incident).flatMap(about)),
    ...lines(incident, 'noted', noted(incident)),
    ...lines(incident, 'done', done(incident)),
    ...lines(incident, 'promised', promised(incident, around)),
    ...lines(incident, 'files', files(incident)),
    ...lines(incident, 'told', told(incident, around)),
  ];
}

/** K8: theirs like all the rest, and only where a manager puts it in. */
export function specialLines(incident: Incident, staff: PackNames): PackLine[] {
  return lines(
    incident,
    'noted',
    incident.special.map(({ text, byName, at }) => ['health', by(text, staff(byName), at, incident)]),
  );
}

function who(
  { customer, ways, representative, answers, broughtIn }: Incident,
  { questions }: Around,
): Told[] {
  const asked = Object.entries(answers).map(([id, { value }]): Told => {
    const question = questions.find((one) => one.id === id);
    const answer = question?.choices?.find((choice) => choice.id === value)?.label ?? value;
    return ['answer', `${question?.ask ?? id} ${answer}`];
  });
  return [
    ['name', customer.name ?? ''],
    ['address', customer.address],
    ['phone', customer.phone],
    ['email', customer.email],
    ['theirReference', broughtIn?.theirReference ?? ''],
    ['adjust', [ways?.ways.join(', '), ways?.adjust].filter(Boolean).join(' · ')],
    // The name of whoever spoke for them is that person's, not theirs.
    ['spokenFor', representative?.relation ?? ''],
    ['papers', representative?.papers.map(({ label }) => label).join(', ') ?? ''],
    ...asked,
  ];
}

function said({ happened, words, wrote, sought, scans, lookedUp }: Incident): Told[] {
  return [
    ['happened', happened],
    ['words', words],
    ...wrote.map(({ text }): Told => ['wrote', text]),
    ['sought', sought?.words ?? ''],
    ['scans', scans.join(', ')],
    ...lookedUp.map(({ code, facts }): Told => [
      'lookedUp',
      `${code}: ${facts.map(({ label, value }) => `${label} ${value}`).join(' · ')}`,
    ]),
  ];
}

function about({ label, words, answer, facts, finding }: Aspect): Told[] {
  const views = [answer?.theirs, answer?.ours].filter(Boolean).join(' / ');
  return [
    ['aspect', [label, words].filter(Boolean).join(': ')],
    ['views', views],
    ['facts', facts],
    ['finding', finding ? `${packWords.faults[finding.fault]} – ${basisOf(finding.basis)}` : ''],
  ];
}

function basisOf(basis: NonNullable<Aspect['finding']>['basis']): string {
  return basis.kind === 'judgment' ? basis.reason : [basis.clause, basis.title].filter(Boolean).join(' ');
}

function noted(incident: Incident): Told[] {
  const { restatement, ifTheyComeBack, summary, notes, corrections, serious, noRemedy, parked } = incident;
  return [
    ['restated', restatement?.text ?? ''],
    ['comeBack', ifTheyComeBack],
    ['summary', summary?.text ?? ''],
    ['noRemedy', noRemedy?.reason ?? ''],
    ['parked', parked?.note ?? ''],
    ...(serious?.matters ?? []).map(({ note }): Told => ['serious', note]),
    ...notes.map(({ text }): Told => ['note', text]),
    ...corrections.map(({ was, now, reason }): Told => ['correction', `${was} → ${now} (${reason})`]),
  ];
}

function done(incident: Incident): Told[] {
  const offered = standingRemedies(incident).filter(({ answer }) => answer?.answer !== 'yes');
  return [
    ['doneThen', incident.broughtIn?.done ?? ''],
    ...standingRows(incident).map(({ label, amount }): Told => ['row', withMoney(label, amount)]),
    ...offered.map(({ label, amount }): Told => ['offered', withMoney(label, amount)]),
  ];
}

function withMoney(label: string, amount: Incident['ledger'][number]['amount']): string {
  return amount && amount.minor !== 0 ? `${label}, ${showMoney(amount, 'en-GB')}` : label;
}

function promised({ promises, zone }: Incident, { staff }: Around): Told[] {
  return promises.map(({ what, ownerName, due, kept }) => [
    kept ? 'promiseKept' : 'promise',
    `${what} · ${staff(ownerName)} · ${shownTime(due.at, zone)}`,
  ]);
}

function files(incident: Incident): Told[] {
  return standingAttachments(incident).map(({ name, caption, added }) => [
    'file',
    [caption || name, shownTime(added.at, incident.zone)].filter(Boolean).join(' · '),
  ]);
}

/** What of it was given to whom. */
function told(incident: Incident, { staff }: Around): Told[] {
  const { prints, papers, acknowledged, outcome, representative, zone } = incident;
  const taken = takers(incident);
  const passed = taken.length > 0 ? taken.map(({ who }) => who).join('; ') : (outcome?.passedTo ?? '');
  return [
    ...acknowledged.map(({ how, at }): Told => ['acknowledged', `${how} · ${shownTime(at, zone)}`]),
    ['passedTo', passed],
    ['representativeTold', representative?.mayBeTold ? representative.relation : ''],
    ...[...prints, ...papers].map(({ how, byName, at }): Told => [
      howLeft[how],
      `${staff(byName)} · ${shownTime(at, zone)}`,
    ]),
  ];
}

const howLeft = { pdf: 'savedAsPdf', printer: 'printed', dialog: 'printed', email: 'savedAsEmail' } as const;

function by(text: string, name: string, at: string, { zone }: Incident): string {
  return `${text} · ${name} · ${shownTime(at, zone)}`;
}

function lines(incident: Incident, part: PackPart, all: readonly Told[]): PackLine[] {
  return all
    .map(([word, text], at): PackLine => {
      return { id: `${incident.id} ${part} ${word} ${at}`, part, label: packWords.what[word], text };
    })
    .filter(({ text }) => text.trim() !== '');
}
