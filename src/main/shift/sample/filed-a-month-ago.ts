// Made-up complaints of the sample branch, filed about a month ago; some of the guests’ words are real people’s,
// from the fixtures of the npm package sentiment 5.0.2 (MIT), originally
// the "Sentiment Labelled Sentences" of Kotzias et al. 2015.
import {} from './clauses';
import type { SampleComplaint } from './sample-complaint';

export const filedAMonthAgo: SampleComplaint[] = [
  {
    when: { daysAgo: 32, at: '08:45' },
    by: 'Ben T.',
    guest: { name: 'Yusuf Demir', address: 'Yusuf' },
    words: 'I asked for a call at five. I woke at half past six. My train had gone.',
    degrees: [80, 85, 65, 50],
    aspects: [
      {
        label: 'No wake-up call',
        words: 'I asked for a call at five',
        category: 'service',
        fault: 'ours',
        basis: { policy: 'wake-up', clause: '5.10', title: 'A wake-up call that didn’t come' },
        cause: 'human-error',
      },
    ],
    sought: 'To get to Leeds by ten.',
    remedies: [
      {
        key: 'taxi',
        kind: 'mend',
        label: 'A taxi at our cost',
        amount: 6400,
        clause: '5.10',
        arrives: 'at once',
        answer: 'yes',
        done: { proof: 'note', detail: 'Cab 12, left 08:58' },
      },
    ],
    comeBack: 'We paid the taxi to Leeds. The call sheet now has a second name on it.',
    end: { outcome: 'settled' },
  },
  {
    when: { daysAgo: 30, at: '17:30' },
    by: 'Dora M.',
    guest: { name: 'Margaret Hale', address: 'Mrs Hale', phone: '07700 900177' },
    words: 'You are holding a hundred pounds on my card. Nobody said a word about it when I booked.',
    degrees: [70, 80, 75, 65],
    aspects: [
      {
        label: 'Deposit held on the card',
        words: 'Nobody said a word about it',
        category: 'service',
        fault: 'notMadeClear',
        basis: { policy: 'deposit-hold', clause: '4.3', title: 'Deposits held on a card' },
        cause: 'not-made-clear',
      },
    ],
    sought: 'All of it back today.',
    remedies: [
      {
        key: 'release-hold',
        kind: 'mend',
        label: 'Let go of the hold on the card',
        amount: 10000,
        clause: '4.3',
        arrives: 'in 3 to 5 working days',
        answer: 'no',
      },
    ],
    comeBack: 'She knows the bank lets go in 3 to 5 working days whatever we do. She wanted it the same day.',
    end: { outcome: 'notSettled', whereNext: 'Chen’s name and direct line, and the address for a letter.' },
  },
  {
    when: { daysAgo: 29, at: '20:40' },
    by: 'Amira K.',
    guest: { name: 'Liam Byrne', address: 'Liam' },
    words:
      "Third, the cheese on my friend's burger was cold. First the wrong drinks, then forty minutes for the food.",
    degrees: [55, 60, 40],
    aspects: [
      {
        label: 'Burger cold',
        words: "the cheese on my friend's burger was cold",
        category: 'service',
        fault: 'ours',
        basis: { reason: 'The pass was backed up; the plate stood.' },
        cause: 'too-few-people',
      },
      {
        label: 'Forty minutes for the food',
        category: 'service',
        fault: 'ours',
        basis: { reason: 'Two cooks off that evening.' },
        cause: 'too-few-people',
      },
    ],
    sought: 'Not to pay for the burger.',
    remedies: [
      {
        key: 'correct-the-bill',
        kind: 'right',
        label: 'Correct the bill',
        amount: 1450,
        clause: '4.1',
        arrives: 'at once',
        answer: 'yes',
        done: { proof: 'till', detail: 'Table 9, line off' },
      },
    ],
    comeBack: 'Burger off the bill of table 9.',
    end: { outcome: 'settled' },
  },
  {
    when: { daysAgo: 27, at: '11:00' },
    by: 'Ben T.',
    channel: 'phone',
    guest: { name: 'Elena Popescu', address: 'Ms Popescu', phone: '07700 900159' },
    words: "I left my grandmother's ring in the bathroom of 118. The cleaner must have seen it.",
    degrees: [70, 60, 55],
    aspects: [
      {
        label: 'Ring left in 118',
        words: "my grandmother's ring",
        category: 'unusual',
        fault: 'notYetKnown',
        basis: { policy: 'lost-property', clause: '5.9', title: 'Lost property' },
        cause: 'undetermined',
      },
    ],
    sought: 'Look for it properly and ring me.',
    remedies: [
      {
        key: 'search-and-ring',
        kind: 'mend',
        label: 'Search for it and ring, found or not',
        clause: '5.9',
        arrives: 'today',
        answer: 'yes',
        promised: {
          what: 'Ring Ms Popescu about the ring',
          kind: 'call',
          owner: 'Ben T.',
          standIn: 'Amira K.',
          number: '07700 900159',
          due: { daysAgo: 27, at: '17:00' },
          kept: {
            when: { daysAgo: 27, at: '16:20' },
            how: 'Found behind the basin. Sent by registered post.',
          },
        },
      },
    ],
    comeBack: 'Found, sent by registered post on the same day.',
    end: { outcome: 'settled' },
  },
];
