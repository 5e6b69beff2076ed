/**
 * Kinds of event that leave no trace on a report or slip, not even that there was one: the temperature of the
 * conversation (2.4), boundaries set (Branch A), answers, which may be private (K7), how we talk and who speaks for
 * whom (K6), special data and holds on throwing away (K8), what was scanned and looked up
 * (what counts of it is a fact in the table), what was said when, severity's own notes
 * (Branch C), whose earlier complaints these are and what was said of them (Branch B, 13.7), that a colleague is the
 * subject (K4), which other papers there are, and that a bringing in was undone.
 */
const kinds: ReadonlySet<string> = new Set([
  'temperatureRead.v1',
  'boundarySet.v1',
  'answerGiven.v1',
  'scanned.v1',
  'lookedUp.v1',
  'saidAloud.v1',
  'seriousRaised.v1',
  'seriousAccepted.v1',
  'seriousTakenBack.v1',
  'publicityFlagged.v1',
  'publicityTakenBack.v1',
  'questionsOpened.v1',
  'managerAsked.v1',
  'customerMatched.v1',
  'complaintRestricted.v1',
  'restrictionLifted.v1',
  'waysOfTalkingSet.v1',
  'representativeNoted.v1',
  'customerWrote.v1',
  'specialNoted.v1',
  'specialErased.v1',
  'retentionHeld.v1',
  'retentionHoldLifted.v1',
  'figureContested.v1',
  'figureContestTakenBack.v1',
  'figureReviewed.v1',
  'incidentLinked.v1',
  'incidentUnlinked.v1',
  'paperPrinted.v1',
  'letterApproved.v1',
  'bringingInUndone.v1',
]);

/** Whatever the version: a newer one of the same kind is as private. */
export function isNeverOnPaper(type: string): boolean {
  return kinds.has(type.replace(/\.v\d+$/, '.v1'));
}
