/** The paper record of a filed incident: what was sealed as it was sealed, and apart from it what came later. */
import { signatureStands } from '../customer-view/agreed-sheet';
import { rolesHeard } from '../incident/consult-chain';
import { standingAttachments } from '../incident/attachments';
import { standingAspects } from '../incident/gates';
import { takers } from '../incident/serious-rules';
import type { Incident } from '../incident/state';
import { standingSummary } from '../summary/standing-summary';
import { afterSealing, correctionRow } from './after-sealing';
import { attachmentRow } from './attachment-row';
import { doneRows, moneyMoved } from './done-and-agreed';
import { factRows } from './facts-side-by-side';
import { promiseRow } from './promise-row';
import { hexOf } from './record-mark';
import type { AspectRow, ByAt, FindingRow, IncidentReport } from './report-model';
import type { StaffNaming } from './staff-naming';
import { namedOnPaper } from './staff-on-paper';

/** What main hands to the printing window; contract/paper.ts is the same shape. */
export interface ReportPage {
  branch: { name: string; address: string };
  /** Retold from what the seal covers. */
  sealed: Incident;
  /** Retold from everything that is here. */
  now: Incident;
  printing: { byName: string; at: string; copy: number };
  words: { one: string; playbookTitle: string; playbookVersion: string; staff: StaffNaming };
}

/** A gap between reaching us and being entered that is worth a word on paper, in milliseconds. */
const markedlyLater = 5 * 60_000;

/** Answers null when nothing is sealed: there is no paper of an open incident. */
export function incidentReport(page: ReportPage): IncidentReport | null {
  const report = everyRow(page);
  return report && namedOnPaper(report, page, page.words.staff);
}

function everyRow({ branch, sealed, now, printing, words }: ReportPage): IncidentReport | null {
  const { seal, opened, customer, outcome, serious, sought, recap, agreement, parked } = sealed;
  if (!seal) return null;
  const done = doneRows(sealed);
  const total = moneyMoved(done, sealed.currency);
  const isSmall = sealed.length === 'small';
  return {
    language: sealed.language,
    zone: sealed.zone,
    sample: sealed.sample,
    letterhead: { name: branch.name, address: branch.address },
    reference: seal.reference,
    filedAt: seal.at,
    record: hexOf(seal.hash),
    copy: { byName: printing.byName, at: printing.at, number: printing.copy },
    length: sealed.length,
    outcome: outcome && {
      outcome: outcome.outcome,
      happy: outcome.happy,
      passedTo: outcome.passedTo,
      acceptedAt: outcome.acceptedAt,
      whereNext: outcome.whereNext,
    },
    ifTheyComeBack: sealed.ifTheyComeBack,
    summary: needsSummary(sealed) ? standingSummary(sealed, { one: words.one }) : '',
    one: words.one,
    customer: {
      name: customer.name ?? '',
      address: customer.address || (customer.name ?? ''),
      phone: customer.phone,
      email: customer.email,
      prefers: customer.prefers as IncidentReport['customer']['prefers'],
    },
    handled: {
      opened: opened && byAt(opened),
      closed: byAt(seal),
      channel: sealed.channel,
      parked: parked && byAt(parked),
      managerAsked: managerAsked(sealed),
      playbook: { title: words.playbookTitle, version: words.playbookVersion },
    },
    times: {
      happened: sealed.happened,
      receivedAt: sealed.receivedAt,
      enteredAt: enteredLater(sealed),
      writtenUpAfter: sealed.writeUpAfter,
    },
    broughtIn: broughtInOf(sealed),
    seriousSince: serious?.at ?? null,
    acceptedBy: serious && serious.matters.length > 1 ? takers(sealed) : [],
    words: sealed.words,
    aspects: standingAspects(sealed).map(aspectRow),
    missedAskedAt: sealed.missed?.stands ? sealed.missed.at : null,
    sideBySide: factRows(sealed),
    heard: rolesHeard(sealed),
    findings: findingRows(sealed),
    sought: sought && (sought.words || sought.dontKnow) ? sought : null,
    regretAt: saidAt(sealed, 'regret'),
    faultApologyAt: saidAt(sealed, 'faultApology'),
    done,
    noRemedy: sealed.noRemedy?.reason ?? '',
    total,
    recap: recap && { ...byAt(recap), how: recap.how },
    agreement: agreement && {
      ...byAt(agreement),
      answer: agreement.answer,
      how: agreement.how,
      stands: agreement.stands,
    },
    promised: sealed.promises.map((promise) => promiseRow(sealed, promise)),
    attached: standingAttachments(sealed).map(attachmentRow),
    notes: sealed.notes.map((note) => ({ ...byAt(note), id: note.hash, text: note.text })),
    corrected: sealed.corrections.map(correctionRow),
    signatures: {
      // Nobody here has anything to sign of what was written down elsewhere.
      house: !isSmall && !sealed.broughtIn,
      // K11: offered over an amount, never by default; Branch C: never.
      customer: !isSmall && !sealed.broughtIn && !serious && total !== null,
      signed:
        sealed.signature && signatureStands(sealed)
          ? { ...byAt(sealed.signature), signature: sealed.signature.signature }
          : null,
    },
    unresolved: { contested: sealed.contested.length, newer: sealed.newer, erased: sealed.erased },
    later: afterSealing(sealed, now),
  };
}

function broughtInOf({ broughtIn }: Incident): IncidentReport['broughtIn'] {
  if (!broughtIn) return null;
  const { file, row, receivedOn, closedOn, theirReference, done } = broughtIn;
  return { ...byAt(broughtIn), file, row, receivedOn, closedOn, theirReference, done };
}

function byAt({ byName, at }: ByAt): ByAt {
  return { byName, at };
}

function aspectRow({ id, label, words, facts, answer }: Incident['aspects'][number]): AspectRow {
  return {
    id,
    label,
    words,
    facts,
    answer: answer && {
      ...byAt(answer),
      answer: answer.answer,
      theirs: answer.theirs,
      ours: answer.ours,
      stands: answer.stands,
    },
  };
}

/** The cause stays off: it says how things work here, for the trends, and is no word to the customer (0.7). */
function findingRows(sealed: Incident): FindingRow[] {
  return standingAspects(sealed).flatMap(({ id, label, finding }) =>
    finding ? [{ id, label, fault: finding.fault, basis: finding.basis }] : [],
  );
}

function saidAt(sealed: Incident, moment: string): string | null {
  return sealed.said.find((said) => said.moment === moment)?.at ?? null;
}

/** A request, with who answered it; the brief is for the manager only. */
function managerAsked(sealed: Incident): IncidentReport['handled']['managerAsked'] {
  const last = sealed.managerAsked.at(-1);
  return last ? { ...byAt(last), answer: last.answer, who: last.who } : null;
}

function enteredLater({ receivedAt, opened }: Incident): string | null {
  if (!receivedAt || !opened) return null;
  return Date.parse(opened.at) - Date.parse(receivedAt) >= markedlyLater ? opened.at : null;
}

/** An ordinary report is one sheet that says it all line by line; a longer one, or own words, begins with the whole. */
function needsSummary({ length, summary }: Incident): boolean {
  return length === 'full' || summary?.edited === true;
}
