/** Words of the quiet hints under a note that staff write themselves. */
export const wordingHints = {
  hintsAbout: 'About the wording',
  hintsCount:
    '{count, plural, one {One hint about the wording, under the note.} other {# hints about the wording, under the note.}}',
  hintsFolded: 'Wording · {count, number}',
  hintFound: '“{found}”',
  hintInstead: 'Instead: {instead}',
  hintOut: 'It can be left out.',
  hintUse: 'Use it',
  hintUseOf: 'Use it: {instead}',
  hintTakeOut: 'Take it out',
  hintTakeOutOf: 'Take it out: {found}',
  hintLeave: 'Leave it',
  hintLeaveOf: 'Leave it: {found}',
  hintMore: '{count, plural, one {One more in this note.} other {# more in this note.}}',
  hintPutBack: 'Put it back',
  promiseSpotted: 'A promise? Who, by when?',
  promiseSpottedNo: 'Leave it: it’s no promise',
  hintUsed: 'Changed in your note.',
} as const;
