/**
 * The copy that the complainant gets: what they told, what was found, done and promised. Nothing that colleagues wrote for
 * each other, and nobody else's data: staff stand by their first names, what colleagues told is theirs, and pictures may
 * show others. Built by naming what goes in, so that whatever a report learns later stays out until somebody decides.
 */
import type { IncidentReport } from './report-model';

/** What was taken out, as the copy says at its end. */
export interface LeftOut {
  notes: number;
  colleagues: number;
  files: number;
}

/** @param report with staff already by their first names, see namedOnPaper */
export function forComplainant(report: IncidentReport): { report: IncidentReport; leftOut: LeftOut } {
  const {
    later,
    handled,
    handled: { managerAsked },
  } = report;
  const { language, zone, sample, letterhead, reference, filedAt, record, copy, length, outcome } = report;
  const { one, customer, times, broughtIn, seriousSince, acceptedBy, words, aspects, missedAskedAt } = report;
  const { findings, sought, regretAt, faultApologyAt, done, total, recap, agreement } = report;
  return {
    leftOut: {
      notes: report.notes.length + later.entries.filter(({ kind }) => kind === 'note').length,
      colleagues: report.sideBySide.reduce((sum, { staff }) => sum + staff.length, 0),
      files: report.attached.length,
    },
    report: {
      ...{ language, zone, sample, letterhead, reference, filedAt, record, copy, length, outcome },
      ...{ one, customer, times, seriousSince, acceptedBy, words, aspects, missedAskedAt },
      ...{ findings, sought, regretAt, faultApologyAt, done, total, recap, agreement },
      promised: report.promised.filter(({ isHouseOwn }) => !isHouseOwn),
      // What somebody once called a file is no business of theirs.
      broughtIn: broughtIn && { ...broughtIn, file: '' },
      handled: { ...handled, managerAsked: managerAsked && { ...managerAsked, who: '' } },
      // Their own version of each fact; what colleagues said, and what there is to look at, isn't theirs.
      sideBySide: report.sideBySide
        .filter((fact) => fact.customer.trim() !== '')
        .map((fact) => ({ ...fact, staff: [], evidence: '', earlier: [] })),
      ...{ ifTheyComeBack: '', summary: '', heard: [], noRemedy: '', notes: [], attached: [] },
      corrected: report.corrected.map((correction) => ({ ...correction, reason: '' })),
      signatures: { house: false, customer: false, signed: null },
      unresolved: report.unresolved,
      later: {
        corrections: later.corrections.map((correction) => ({ ...correction, reason: '' })),
        entries: later.entries.filter((entry) => entry.kind === 'promise' && !entry.promise.isHouseOwn),
      },
    },
  };
}
