/** Words about head office's register: how this computer and head office stand, and how a computer joins. */
export const headOffice = {
  'settings.headOffice': 'Head office',
  standsAllThere: 'Saved on this computer · head office has everything · last contact {time}',
  standsWaiting:
    'Saved on this computer · {count, plural, one {one} other {#}} waiting for head office · last contact {time}',
  standsNever:
    'Saved on this computer · {count, plural, one {one} other {#}} waiting for head office · no contact yet',
  standsLook:
    'Saved on this computer · {count, plural, one {one thing needs} other {# things need}} attention',
  standsHeld: 'Saved on this computer · nothing is being sent',
  headOfficeTitle: 'Head office',
  headOfficeBelow:
    'Everything is saved on this computer first. When there is a line, it goes to head office and to the branch’s other desks by itself.',
  headOfficeAlone:
    'This computer is on its own. Everything is saved here, and nothing is sent anywhere. A manager can join it to head office in the settings.',
  howItStands: 'How it stands',
  'stands.waiting': 'Waiting to be sent',
  'stands.nothingWaits': 'Nothing. Head office has everything.',
  'stands.count': '{count, plural, one {one entry} other {# entries}}',
  'stands.attachments': 'Photos and files',
  'stands.attachmentsCount':
    '{toSend, plural, =0 {None waits to be sent} one {One waits to be sent} other {# wait to be sent}} · {toFetch, plural, =0 {none is on its way here} one {those of one complaint are on their way here} other {those of # complaints are on their way here}}',
  'stands.erased': 'Erased complaints',
  'stands.erasedCount':
    '{count, plural, one {One is erased here, and waits for another computer of the branch to say so too} other {# are erased here, and wait for another computer of the branch to say so too}}. It does that by itself once it is switched on.',
  playbookNotTaken:
    'Complaints go on as before. Head office published version {version} of the playbook, and it didn’t pass the check on this computer, so this desk goes on by version {goesBy}. Tell head office.',
  'stands.lastContact': 'Last contact',
  'stands.noContact': 'None yet',
  'stands.line': 'The line',
  'line.idle': 'Not tried yet',
  'line.busy': 'Sending and fetching now',
  'line.reached': 'Head office answers',
  'line.away': 'Head office can’t be reached. Work goes on, and this computer keeps trying by itself.',
  'stands.branch': 'Branch',
  'stands.branchIs': '{name}, {code}',
  'stands.letter': 'This desk’s letter',
  'stands.letterIs': '{letter}: references begin {code}-{year}-{letter}',
  'stands.address': 'Address',
  'stands.since': 'Joined',
  sendNow: 'Send now',
  clockAhead:
    'This computer’s clock is wrong by {howLong}: it is ahead. Everything is still sent, and nothing is out of order. Times on screens and papers are wrong until somebody sets the clock.',
  clockBehind:
    'This computer’s clock is wrong by {howLong}: it is behind. Everything is still sent, and nothing is out of order. Times on screens and papers are wrong until somebody sets the clock.',
  howLongMinutes: '{count, plural, one {one minute} other {# minutes}}',
  howLongHours: '{count, plural, one {one hour} other {# hours}}',
  howLongDays: '{count, plural, one {one day} other {# days}}',
  holdTitle: 'Nothing is being sent',
  'hold.revoked':
    'Everything is safe on this computer, and work can go on. Head office took this computer off its list. Ask head office for a new code, or take everything out under Records in the settings.',
  'hold.moved':
    'Everything is safe on this computer, and work can go on. Head office moved this computer to another branch. Ask head office for a new code for the branch it stands in now.',
  'hold.branchClosed':
    'Everything is safe on this computer. Head office has closed this branch and takes nothing more from it. Take what hasn’t been sent out under Records in the settings, and ask head office where it should go.',
  'hold.copied':
    'Everything is safe on this computer, and work can go on. These records were put back from a copy, or another computer goes on from the same ones. Ask head office for a new code, so that the two aren’t taken for each other.',
  'hold.otherRegister':
    'Everything is safe on this computer, and work can go on. What answers at that address isn’t the register this computer joined, or doesn’t know it any more. Ask head office for the address and a new code.',
  'hold.updateNeeded':
    'Everything is safe on this computer, and work can go on. Head office’s register speaks a newer or older way than this Amends. Ask whoever looks after the computers for an update.',
  'hold.tooManyRefused':
    'Everything is safe on this computer, and work can go on. Head office didn’t take a great many entries. Look at the list below, then try them again or ask head office.',
  notTakenTitle: 'Needs attention',
  notTakenHint:
    'Head office didn’t take these entries. They are safe here, nothing of them is lost while they stand here, and nothing else waits for them.',
  notTakenUnnamed: 'A complaint without a reference yet',
  notTakenErased: 'A complaint that was erased here',
  notTakenSince: 'Since {when}',
  'notTaken.notAnEvent':
    'Head office couldn’t read it. Save it as a file for whoever looks after the register.',
  'notTaken.damaged': 'It arrived otherwise than it was written. Try again; if it stays, check the records.',
  'notTaken.tooLong': 'It is longer than head office takes. Save it as a file, and tell head office.',
  'notTaken.otherBranch': 'It was written for another branch. Ask head office which of them should have it.',
  'notTaken.otherContent':
    'Head office has something else under the same name. Save it as a file, and tell head office.',
  'notTaken.chainForked':
    'Head office has another entry under its number: the computer that wrote it was put back from a copy. Save it as a file, and tell head office.',
  'notTaken.erasedHere':
    'It was erased on this computer, and head office couldn’t take all of that. Ask head office to see that it is erased there and on every other computer.',
  'notTaken.managersOnly':
    'Head office doesn’t know whoever wrote it as a manager. Ask head office, then try again.',
  'notTaken.other': 'Head office gave no reason this Amends knows. Try again, or tell head office.',
  tryAgain: 'Try these again',
  seeIt: 'Open it',
  joinTitle: 'Join head office',
  joinAgainTitle: 'Join anew',
  joinHint:
    'Head office gives an address and a code that works once, or a link that holds both. What is on this computer stays on it, and goes to head office as well. A further desk of a branch is best restored from a backup of the first: then everybody is the same person on both.',
  knownTwice: '{count, plural, one {{names} stands on the tiles twice} other {On the tiles twice: {names}}}',
  knownTwiceHint:
    'Two desks were set up separately, so who works at both counts as two people: what is handed to one of them waits for that one. Nothing is lost. If one of the desks is still new, begin it again from a backup of the other. Otherwise hand things to the tile of the desk where they will be taken.',
  joinAt: 'Address or link from head office',
  joinAtHint: 'Like register.example.com, or the whole link beginning with amends:',
  joinCode: 'Code',
  joinCodeHint: 'Five groups of four. Leave it out where the link holds it.',
  joinName: 'What head office should call this computer',
  joinNameHint: 'Like Front desk, or Counter 2',
  joinIt: 'Join',
  joining: 'Joining',
  joined: 'Joined. This is {branch}, and this desk’s letter is {letter}.',
  'joinedAs.headOffice': 'Joined. This computer is head office’s: its desk shows all branches from now on.',
  'joinedAs.area':
    'Joined. This computer is an area manager’s: its desk shows the branches of the area from now on.',
  'problem.at': 'Type the address or paste the link.',
  'problem.deskName': 'Give this computer a name.',
  'event.headOfficeJoined': '{by} asked to join head office',
  'event.answeredFromAfar': '{by} answered a branch that waited for a yes',
} as const;
