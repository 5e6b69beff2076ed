/** Words that many screens share. */
export const shell = {
  amends: 'Amends',
  sampleData: 'Sample data',
  today: 'today {time}',
  yesterday: 'yesterday {time}',
  tomorrow: 'tomorrow {time}',
  dayAt: '{day}, {time}',
  saved: 'Saved {time}',
  saving: 'Saving',
  notSavedYet: 'Not saved yet: keep this window open',
  back: 'Back',
  close: 'Close',
  continue: 'Continue',
  whyWeAsk: 'Why we ask',
  starting: 'Opening Amends',
  stuckTitle: 'Amends can’t open its records',
  leaveSample: 'Leave the sample',
} as const;
