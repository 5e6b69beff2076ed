/** K8: everything the branch holds about one person. */
export const personPack = {
  packGather: 'Everything about this person',
  packBar: 'Everything about one person',
  packTitle: 'Everything we hold about this person',
  packBelow: 'Theirs to have, on paper or as a PDF. Read it first: what is about somebody else stays here.',
  packGathering: 'Gathering it …',
  packNothing: 'Nothing to give out from here',
  packNothingHint: 'A complaint about one of us is answered by hand, by a manager.',
  packCheck:
    'Take out every line that tells of somebody else. The pack says how many were taken out, and nothing is changed in the records.',
  packCase: '{title} · {when}',
  packTakeOut: 'About somebody else',
  packTakeOutThis: 'Take out, about somebody else: {label}: {text}',
  packPutBack: 'Put back',
  packPutBackThis: 'Put back: {label}: {text}',
  packHealth: 'Notes about their health go in too',
  packSave: 'Save as a PDF',
  packPrint: 'Print it',
  packSaved: 'Saved in {file}. Whoever has it can read it.',
  packPrinted: 'It is with the printer.',
  packNoted: 'That it was given out, by whom and when, is kept.',
} as const;
