/** Words of the part of the settings where managers look after the records themselves. */
export const records = {
  'settings.records': 'Records',
  checkTitle: 'Are they whole?',
  checkHint:
    'Reads every complaint and holds it against what this desk has signed. Nothing is changed, and work can go on.',
  checkNow: 'Check the records',
  checkNever: 'They haven’t been checked yet.',
  checkedAt: 'Checked {when}',
  backupTitle: 'Backup',
  backupHint:
    'A sealed copy on another drive. Only the recovery key or a keyholder’s passphrase opens it. Each run copies what is new and reads it back.',
  backupNone: 'There is no backup yet. If this computer is lost, the records are lost with it.',
  backupChoose: 'Choose a folder and back up',
  backupAgain: 'Back up now',
  backupElsewhere: 'Another folder',
  backedUpAt: 'Backed up {when}: {files, plural, one {one file} other {# files}} in {folder}',
  backupUnfinished: 'No run has come to its end yet in {folder}.',
  backupWhy:
    '{why, select, driveMissing {The folder for the backup isn’t there. The records are safe on this computer, and the former backup is as it was. Plug the drive in and try again.} driveFull {The drive for the backup is full. The records are safe on this computer, and the former backup is as it was. Make room or choose another drive.} otherStore {That folder holds the backup of other records, and it was left as it is. Choose another folder.} other {The drive for the backup failed. The records are safe on this computer, and the former backup is as it was. Try another drive.}}',
  backupPlan: 'Back up by itself',
  backupPlanHint:
    'While the records are open, also behind the lock screen. A run that was missed is made as soon as somebody opens them.',
  'backupPlan.none': 'Not by itself',
  'backupPlan.time': 'Every day at a time',
  'backupPlan.closing': 'Every day when the counter closes',
  'backupPlan.drive': 'Every day, when the drive is plugged in',
  backupPlanAt: 'At what time?',
  exportTitle: 'Take everything out',
  exportHint:
    'One file with every complaint as it was written, signed by this desk. It isn’t sealed: whoever has it can read all of it. Who took it, and when, is kept.',
  exportSure: 'I’ll keep the file as safe as the records themselves',
  exportAll: 'Save everything as a file',
  exported: '{incidents, plural, one {One complaint} other {# complaints}} saved in {file}.',
  exportRegister: 'Save the list as a table',
  exportRegisterHint:
    '{total, plural, one {The complaint} other {All # complaints}} of this list, with names and what was given; no contact details, notes or health data. Whoever has the file can read it. That you saved it is kept.',
  exportTrends: 'Save the trends as a table',
  exportTrendsHint:
    'How many complaints came in each month, of which kind, how they ended, what was found and what caused it. Everything that is here counts, whatever the list shows, and what was made anonymous too; nothing about a colleague does. There are no names in it. What was found, and the causes, are told from {people} people and {cases} complaints a month. That you saved it is kept.',
  exportedTrends: '{incidents, plural, one {One complaint} other {# complaints}} counted in {file}.',
  exportWorkbook: 'Save for a spreadsheet',
  exportCsv: 'Save as CSV',
  exportNotNow: 'Not now',
  exportOne: 'Save as a signed file',
  exportedOne: 'Saved in {file}. Whoever has it can read it; that it left is kept.',
  jobDone: '{done} of {total}',
  jobStop: 'Stop',
  'job.verify': 'Checking the records',
  'job.backUp': 'Backing up',
  'job.export': 'Saving everything',
  'job.restore': 'Bringing the records back',
  jobPercent: '{percent} %',
  tailCut:
    'Records that this desk has signed for are missing. Nothing was deleted by opening them. Check the records, then ask for the last backup.',
} as const;
