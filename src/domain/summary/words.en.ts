/** The sentences a summary is composed of: ICU messages. What people said or wrote is only ever put in, never read as one. */
export const summaryWords = {
  cameNamed:
    '{how, select, walkIn {{name} came to the desk} phone {{name} rang} email {An e-mail from {name} reached us} other {A letter from {name} reached us}} on {when}.',
  cameUnnamed:
    '{how, select, walkIn {A {one} who gave no name came to the desk} phone {A {one} who gave no name rang} email {An e-mail from a {one} without a name reached us} other {A letter from a {one} without a name reached us}} on {when}.',
  takenBy: '{by} took it.',
  takenThenHeld: '{by} and then {next} took it.',
  happened: 'When it happened: {when}.',
  afterwards: 'This was written up after the conversation.',
  serious:
    'It was handled as serious from {when}{count, plural, one {} =2 {, for two reasons} other {, for # reasons}}.',
  managerAsked:
    'They asked for the manager: {answer, select, coming {{who} came} rings {{who} rings them} other {nobody was there that day}}.',
  someManager: 'one',

  aboutOne: 'It is about one thing:',
  aboutMany:
    'It is about {count, plural, =2 {two} =3 {three} =4 {four} =5 {five} =6 {six} other {#}} things:',
  aboutNothing: 'What it is about isn’t written down yet.',
  andMore: 'And {count, number} more.',
  aspect: '{label}.',
  aspectQuoted: '“{words}”.',
  aspectSaid: '{label}: “{words}”.',
  numbered: '{n, number}. {text}',
  agreedWithUs: 'They confirmed it.',
  agreedWithAll:
    '{count, plural, one {They confirmed it.} =2 {They confirmed both.} other {They confirmed each of them.}}',
  seenDifferently: 'We see it differently.',
  theirVersion: 'They: {text}.',
  ourVersion: 'We: {text}.',
  facts: 'Facts: {text}.',
  heard: 'We also heard: {roles}.',
  found:
    'Found: {fault, select, ours {ours} partlyOurs {partly ours} thirdParty {somebody else’s, outside the house} notMadeClear {not made clear to them} notYetKnown {not yet known} other {it can’t be told}} – {basis}.',
  byPolicy: 'policy {clause} “{title}”',
  byPaper: '“{title}”',
  byJudgment: '{reason}',
  answered: '{question} {answer}.',

  sought: 'What they’d like: “{words}”.',
  soughtDontKnow: 'They didn’t know yet what would put it right.',
  regret: 'We said that we’re sorry it happened.',
  faultApology: 'We apologised for our part.',
  offered:
    'We offered: {label}{amount}. {answer, select, yes {They said yes} no {They said no} thinking {They’d like to think} other {They haven’t answered}}.',
  approved: '{name} approved: {label}.',
  noRemedy: 'We could offer nothing, because: {reason}.',

  done: 'Done: {rows}.',
  doneRow: '{label}{amount}{proof}{arrives}',
  toDo: 'Still to do: {label}{amount}{arrives}; {name} sees to it by {when}.',
  toDoNobody: 'Still to do: {label}{amount}{arrives}.',
  depends: 'Depending on {on}: {label}{amount}{arrives}; otherwise {otherwise}.',
  amountBack: ', {amount} to them',
  amountToPay: ', {amount} for them to pay',
  offeredAmount: ', {amount}',
  proofTill: ' (till {detail})',
  proofScan: ' (scanned {detail})',
  proofOther: ' ({detail})',
  arrives: ', with them {when}',
  totalBack: 'In all, {amount} goes to them.',
  totalToPay: 'In all, they pay {amount}.',
  promised: '{name} promised: {what}, by {when}{standIn}.',
  standIn: ' ({name})',
  kept: 'Promise kept by {name}: {what}.',

  readBack: 'It was read back to them.',
  agreement:
    '{answer, select, yes {They agreed to the whole} no {They said that something isn’t right} other {They’d like to think about it}}.',
  settled: 'It was settled.',
  settledHappy:
    'It was settled{happy, select, yes {, and they left content} no {, and they left unhappy} other {; they had left}}.',
  notSettled:
    'It was not settled{happy, select, no {, and they left unhappy} left {; they had left} other {}}.',
  whereNext: 'Where they can go next: {text}.',
  passedTo: 'It was passed to {name}, accepted {when}.',
  passedToNobodyYet: 'It was passed to {name}, who hasn’t accepted it yet.',
} as const;
