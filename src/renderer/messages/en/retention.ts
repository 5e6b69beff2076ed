/** Words of throwing away: erasing one complaint, and what was kept as long as the playbook says. */
export const retention = {
  erase: 'Erase',
  eraseTitle: 'Erase this complaint',
  eraseGoes: 'What goes, for good',
  eraseGoesBelow:
    'Names, contact, every word that was said or written, photos and files. Nobody can bring them back, not even with the recovery key.',
  eraseStays: 'What stays',
  eraseStaysBelow:
    'That there was one: its reference, when which kind of entry was made and by whom, and figures such as amounts, times and how it ended.',
  eraseElsewhere: 'What isn’t reached',
  eraseElsewhereBelow:
    'Paper, saved PDFs and files that were saved from here. The backup still shows it until the next run, and a copy of a backup that was taken away shows it for good.',
  eraseSure: 'The customer asked for it, and nothing is open any more',
  eraseNow: 'Erase it for good',
  erasing: 'Erasing. This can take a few seconds.',
  erasedTitle: 'Erased',
  erasedBelow:
    'Nothing of {reference} can be read on this computer any more. Only figures are left. If there is a backup, make one now: until then it still shows it.',
  damagedBar: 'A complaint that can’t be read',
  damagedTitle: '{reference} can’t be read',
  damagedTitleUnnamed: 'This complaint can’t be read',
  damagedHappened:
    'What is kept of it was damaged on this computer’s disk. Amends put it aside as it was and changes nothing in it.',
  damagedSafe: 'What is safe',
  damagedSafeBelow: 'All other complaints. What was printed or given to the customer stays good.',
  damagedBack: 'How it may come back',
  damagedBackBelow:
    'Where this computer is joined to head office’s register, Amends fetches it from there by itself. A backup may hold it too: ask whoever keeps yours.',
  damagedGone: 'If nobody has it any more',
  damagedGoneBelow:
    'It can stay as it is and harms nothing. A manager can erase what is left of it, also when the customer asks for that.',
  eraseDamagedGoesBelow:
    'The part that was put aside, its photos and files, and the copy in head office’s register. Nobody can bring them back, not even with the recovery key.',
  eraseDamagedStaysBelow:
    'That there was one, and its reference if Amends still knows it. Its figures can’t be read any more, so they go too.',
  eraseDamagedSure: 'Nobody needs it back, or its customer asked for it to go',
  erasedDamagedBelow:
    'Nothing of it can be read on this computer any more. If there is a backup, make one now: until then it still shows it.',
  keptTitle: 'Kept long enough',
  keptHint:
    'Names and words go, figures stay. Health and similar details go sooner, and their complaint stays. Nothing goes by itself: you look first, and say so. What is on hold stays.',
  keptRule:
    '{title}: {months, plural, one {one month} other {# months}} from when {from, select, received {it reached us} other {it was closed}}.',
  keptNone: 'Nothing is due.',
  keptMany: 'These are the {count} that have waited longest; there are more.',
  keptRow: '{reference}, closed {closed}, kept until {until}',
  keptRowHint: '{rule}',
  keptSpecialRow: '{reference}: health and similar details, kept until {until}',
  keptSpecialHint: 'Only these details go. The complaint stays as it is.',
  keptHeld: 'On hold: {reason} ({name})',
  'keptGo.all': 'Make {count, plural, one {one complaint} other {# complaints}} anonymous',
  'keptGo.parts': 'Erase the details in {count, plural, one {one complaint} other {# complaints}}',
  'keptGo.both': 'Throw away these {count}',
  keptPartsWhat:
    'Where only health and similar details are due, they go for good and everything else of the complaint stays. A backup still shows them until its next run.',
  keptNow: 'Make {count, plural, one {it} other {them}} anonymous',
  keptNoReference: 'without a reference',
  keptDone:
    '{erased, plural, one {One complaint is} other {# complaints are}} anonymous now; the figures stay.',
  keptPartsDone:
    'Health and similar details are gone from {parts, plural, one {one complaint} other {# complaints}} that {parts, plural, one {stays} other {stay}} otherwise as {parts, plural, one {it is} other {they are}}.',
  keptLeft: '{left, plural, one {One was} other {# were}} left as it was: on hold, or not due any more.',
  keptBackup: 'The backup of {when} still shows them until the next one. Back up when you are done.',
  keptDue: '{count, plural, one {One complaint was} other {{more} complaints were}} kept long enough',
  keptDueSome: 'Something was kept long enough',
  keptDueBelow: 'Look at what is due, and make it anonymous when you are ready.',
  keptLook: 'Look at them',
} as const;
