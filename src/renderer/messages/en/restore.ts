/** Words of bringing a backup back on an empty computer. */
export const restore = {
  restoreOffer: 'Restore from a backup',
  restoreOfferHint: 'For a new or mended computer: brings the records of your branch back from a drive.',
  restoreTitle: 'Bring your records back',
  restoreBelow:
    'Plug in the drive with the backup. You need the recovery key on paper, or a keyholder’s passphrase. The backup is only read, never changed.',
  restoreChoose: 'Choose the folder',
  restoreLooking: 'Looking at the folder',
  restoreFound: 'Backup of {branch}',
  restoreFoundBelow:
    'Made {when}, {files, plural, one {one file} other {# files}}. Everything is checked before it is copied, and read back afterwards.',
  restoreStart: 'Bring them back',
  restoreOther: 'Another folder',
  restoreWorking: 'Bringing the records back',
  restoreWorkingBelow:
    'First the backup is checked, then copied, then every complaint is read back. This computer stays empty until all of it is here.',
  restoreStopped: 'It was stopped. This computer is empty as before, and the backup is as it was.',
  restoreBackTitle:
    '{complaints, plural, =0 {No complaint came back} one {One complaint is back} other {# complaints are back}}',
  restoreBackBelow: '{branch} as it was {when}. Each one was opened and read.',
  restoreLostTitle: 'Some of the backup is damaged',
  restoreLost:
    'What is here is whole. What can’t be brought back from this drive: {list}. If you have another drive with a backup, try that one first.',
  'restoreLost.complaints': '{n, plural, one {one complaint} other {# complaints}}',
  'restoreLost.photos': '{n, plural, one {one photo or file} other {# photos or files}}',
  'restoreLost.notes':
    '{n, plural, one {one note from before the desk was open} other {# notes from before the desk was open}}',
  'restoreLost.lists': '{n, plural, one {one of the branch’s own lists} other {# of the branch’s own lists}}',
  restoreLetter: 'Letter of this desk',
  restoreLetterHint:
    'From now on this is another desk: its references will read {example}. Each desk of the branch needs a letter of its own, so that no reference is given twice.',
  restoreLetterTaken: '{letter} is a letter that another desk has used. Choose one that no desk has.',
  restoreLetterNeeded: 'One or two capital letters.',
  restoreFinish: 'Open this desk',
  restoreFinishing: 'Opening this desk',
  restoreLetGo: 'Don’t keep it',
} as const;
