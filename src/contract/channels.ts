// The names at the door, and which window may use which. Only names live here: the preload carries this file and nothing heavier.

/** Calls: a window asks, main answers. The desk is the main window; paper is the hidden one that prints. */
export const callsOf = {
  desk: [
    'app.state',
    'setup.create',
    'setup.confirmRecovery',
    'setup.newRecoveryKey',
    'setup.printRecovery',
    'sample.open',
    'sample.leave',
    'store.open',
    'shift.enter',
    'shift.lock',
    'shift.close',
    'shift.awake',
    'letterbox.begin',
    'letterbox.write',
    'settings.read',
    'branch.change',
    'people.add',
    'people.remove',
    'people.changePin',
    'people.resetPin',
    'keys.changePassphrase',
    'keys.newRecoveryKey',
    'shift.prefer',
    'playbook.read',
    'incident.begin',
    'incident.open',
    'incident.draft',
    'incident.tell',
    'incident.approve',
    'incident.aboutMe',
    'handOver.answer',
    'abuse.note',
    'abuse.count',
    'debrief.list',
    'debrief.answer',
    'attachment.choose',
    'attachment.begin',
    'attachment.piece',
    'attachment.finish',
    'attachment.saveCopy',
    'history.of',
    'person.pack',
    'person.givePack',
    'register.list',
    'report.read',
    'report.savePdf',
    'report.print',
    'printers.list',
    'records.state',
    'records.verify',
    'records.stop',
    'records.backUp',
    'records.exportAll',
    'records.exportOne',
  ],
  paper: ['paper.page', 'paper.ready'],
} as const;

/** Notices: main tells a window, unasked. */
export const noticesOf = {
  desk: ['state.changed', 'menu.chosen', 'save.failed', 'lock.soon', 'lock.now'],
  paper: [],
} as const;

export type WindowRole = keyof typeof callsOf;
export type CallName = (typeof callsOf)[WindowRole][number];
export type NoticeName = (typeof noticesOf)[WindowRole][number];
