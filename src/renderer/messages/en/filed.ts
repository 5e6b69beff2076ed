/** Words of a filed report on screen. */
export const filed = {
  filedBar: 'A filed report',
  addCorrection: 'Add a correction',
  correctionTitle: 'A correction',
  correctionBelow: 'What was filed stays as it is. Your correction stands beside it, with its reason.',
  correctionAbout: 'What it is about',
  correctionWas: 'What the report says',
  correctionNow: 'What it should say',
  correctionReason: 'Why',
  correctionNeeded: 'Write what it should say, and why.',
  keepCorrection: 'Add it',
  reportTitle: 'Incident report',
  reportHere: 'The report, as filed',
  arrivedAfter:
    '{count, plural, one {One entry arrived after sealing.} other {# entries arrived after sealing.}}',
  seenThem: 'I have seen them',
  putOnHold: 'Put on hold',
  putOnHoldBelow:
    'Nothing of this complaint is thrown away until a manager lifts the hold, as for a claim or an inquiry.',
  holdIt: 'Hold it',
  liftHold: 'Lift the hold',
  liftHoldBelow: 'After this, what is due to be thrown away goes on its usual day.',
  liftIt: 'Lift it',
  holdReason: 'Why?',
  holdReasonNeeded: 'Write why, for whoever reads this later.',
  onHold: 'On hold by {name}: nothing of it is thrown away. {reason}',
  readingReport: 'Fetching the report',
} as const;
