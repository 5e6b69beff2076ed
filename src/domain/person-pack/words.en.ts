/** The words of a pack, the same on the screen where it is checked and on the paper that the person gets. */
import type { Fault } from '../event/values';
import type { PackPart } from './pack-lines';
import type { LeftOutReason } from './person-pack';

export const packWords = {
  title: 'What we hold about you',
  cases: (count: number) => (count === 1 ? 'One complaint' : `${count} complaints`),
  gathered: (branch: string, name: string, when: string) => `${branch} · gathered by ${name}, ${when}`,
  unnamed: 'a complaint without a reference',
  parts: {
    who: 'Who you are to us',
    said: 'What you told us',
    about: 'What it was about, and what we found',
    noted: 'What we noted',
    done: 'What was done or offered',
    promised: 'What was promised',
    files: 'Photos and files',
    told: 'Who was given something of it',
  } satisfies Record<PackPart, string>,
  what: {
    name: 'Name',
    address: 'How we speak to you',
    phone: 'Phone',
    email: 'E-mail',
    theirReference: 'Its number in our earlier records',
    adjust: 'How we talk',
    spokenFor: 'Somebody spoke for you: your',
    papers: 'Papers we saw for that',
    answer: 'Asked and answered',
    happened: 'When it happened',
    words: 'In your words',
    wrote: 'Written on our screen by you',
    sought: 'What you would like',
    scans: 'Scanned',
    lookedUp: 'Looked up',
    aspect: 'One thing',
    views: 'Seen differently (you / we)',
    facts: 'Facts',
    finding: 'What we found',
    restated: 'How we said it back',
    comeBack: 'For whoever you speak to next',
    summary: 'In short',
    noRemedy: 'Why nothing was offered',
    parked: 'Put down for later',
    serious: 'Noted as serious',
    note: 'Note',
    correction: 'Corrected later',
    health: 'About your health, or as private',
    row: 'Done or to do',
    doneThen: 'What was done then',
    offered: 'Offered',
    promise: 'Promised, by whom and for when',
    promiseKept: 'Promised and kept',
    file: 'File',
    acknowledged: 'You: that we have your complaint',
    passedTo: 'Passed to',
    representativeTold: 'Whoever speaks for you: your',
    savedAsPdf: 'Report saved as a PDF by',
    printed: 'Report printed by',
    savedAsEmail: 'Letter written for an e-mail by',
  },
  faults: {
    ours: 'ours',
    partlyOurs: 'partly ours',
    thirdParty: 'somebody else’s, outside the house',
    notMadeClear: 'not made clear to you',
    notYetKnown: 'not yet known',
    undetermined: 'it can’t be told',
  } satisfies Record<Fault, string>,
  leftOutTitle: 'What isn’t in here, and why',
  leftOut: {
    byHand: (n) => `${lines(n)} about somebody else: what is said of them is theirs.`,
    health: (n) =>
      `${n === 1 ? 'One note' : `${n} notes`} about health: ask us, and we go through it with you.`,
    colleagues: (n) =>
      `${n === 1 ? 'One account' : `${n} accounts`} that colleagues gave of what happened: those are theirs too.`,
    files: (n) =>
      `The ${n === 1 ? 'photo or file itself' : `${n} photos and files themselves`}: named above. Ask us for a copy.`,
    maybeTheirs: (n) =>
      `${n === 1 ? 'One complaint' : `${n} complaints`} that may be yours, where we aren’t sure: giving you somebody else’s would be worse.`,
    unreadable: (n) =>
      `${n === 1 ? 'One complaint' : `${n} complaints`} that can’t be read on this computer at the moment. Ask us again.`,
    erased: (n) => `${lines(n)} that were erased already, when their time was over.`,
    aboutOneOfUs: () =>
      'A complaint about one of us, if there is one: it is about them as well, and is answered by hand. Ask a manager.',
    temperature: () => 'How warm a conversation was: a number about the conversation, not about you.',
    figures: () => 'Figures of how often somebody came: they are reckoned when looked at, and kept nowhere.',
  } satisfies Record<LeftOutReason, (count: number) => string>,
};

export type PackWord = keyof typeof packWords.what;

function lines(count: number): string {
  return count === 1 ? 'One line' : `${count} lines`;
}
