/** The sentences a summary is composed of: ICU messages. What people said or wrote is only ever put in, never read as one. */
export const summaryWords = {
  cameNamed:
    '{name} {how, select, walkIn {came to the desk} phone {rang} email {wrote by e-mail} other {wrote by letter}} on {when}.',
  cameUnnamed:
    'A {one} who gave no name {how, select, walkIn {came to the desk} phone {rang} email {wrote by e-mail} other {wrote by letter}} on {when}.',
  takenBy: '{by} took it.',
  heldBy: '{by} holds it now.',
  happened: 'It happened: {when}.',
  afterwards: 'This was written up after the conversation.',
  serious: 'It was handled as serious from {when}.',
  managerAsked:
    'They asked for the manager: {answer, select, coming {{who} came} rings {{who} rings them} other {nobody was there that day}}.',
  someManager: 'one',

  aboutOne: 'It is about one thing:',
  aboutMany: 'It is about {count, number} things:',
  aboutNothing: 'What it is about isn’t written down yet.',
  aspect: '{label}.',
  aspectSaid: '{label}: “{words}”.',
  numbered: '{n, number}. {text}',
  agreedWithUs: 'They said that’s it.',
  seenDifferently: 'We see it differently.',
  theirVersion: 'They: {text}.',
  ourVersion: 'We: {text}.',
  facts: 'Facts: {text}.',
  found:
    'Found: {fault, select, ours {ours} partlyOurs {partly ours} thirdParty {somebody else’s, outside the house} notMadeClear {not made clear to them} notYetKnown {not yet known} other {it can’t be told}}, {basis}.',
  byPolicy: 'by policy {clause} “{title}”',
  byPaper: 'by “{title}”',
  byJudgment: 'because {reason}',
  answered: '{question} {answer}.',

  sought: 'They’d like: “{words}”.',
  soughtDontKnow: 'They didn’t know yet what would put it right.',
  regret: 'We said that we’re sorry it happened.',
  faultApology: 'We apologised for our part.',
  offered:
    'We offered: {label}{amount}. {answer, select, yes {They said yes} no {They said no} thinking {They’d like to think} other {They haven’t answered}}.',
  approved: '{name} approved: {label}.',
  noRemedy: 'We could offer nothing, because: {reason}.',

  done: 'Done: {label}{amount}{proof}{arrives}.',
  toDo: 'Still to do: {label}{amount}, {name} by {when}{arrives}.',
  toDoNobody: 'Still to do: {label}{amount}{arrives}.',
  depends: 'Depends: {label}{amount}, on {on}; otherwise {otherwise}{arrives}.',
  amountBack: ', {amount} to them',
  amountToPay: ', {amount} for them to pay',
  offeredAmount: ', {amount}',
  proofTill: ' (till {detail})',
  proofScan: ' (scanned {detail})',
  proofOther: ' ({detail})',
  arrives: '; arrives: {when}',
  totalBack: 'In all, {amount} goes to them.',
  totalToPay: 'In all, they pay {amount}.',
  promised: '{name} promised: {what}, by {when}{standIn}.',
  standIn: ' ({name})',
  kept: 'Kept by {name}: {what}.',

  readBack: 'It was read back to them.',
  agreement:
    '{answer, select, yes {They agreed to the whole} no {They said that something isn’t right} other {They’d like to think about it}}.',
  settled: 'It ended settled.',
  settledHappy:
    'It ended settled{happy, select, yes {, and they left content} no {, and they left unhappy} other {; they had left}}.',
  notSettled: 'It ended not settled.',
  whereNext: 'Where they can go next: {text}.',
  passedTo: 'It was passed to {name}, accepted {when}.',
  passedToNobodyYet: 'It was passed to {name}, who hasn’t accepted it yet.',
} as const;
