/** Words of the trends as a table for a spreadsheet. */
export const trendWords = {
  month: 'Month',
  all: 'Complaints',
  serious: 'Serious',
  broughtIn: 'Of them brought in',
  outcome: 'Ended',
  noOutcome: 'Ended: not yet',
  kind: 'Kind',
  noKind: 'Kind: none given',
  fault: 'Found',
  cause: 'Cause',
  note: 'Note',
  monthUnknown: 'Not known',
  unreadable: 'Can’t be read; their bytes are kept',
  tooFew: (people: number, cases: number) =>
    `What was found, and the causes, are told from ${people} people and ${cases} complaints a month`,
} as const;
