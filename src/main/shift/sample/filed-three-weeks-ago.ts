// Made-up complaints of the sample branch, filed about three weeks ago; some of the guests’ words are real people’s,
// from the fixtures of the npm package sentiment 5.0.2 (MIT), originally
// the "Sentiment Labelled Sentences" of Kotzias et al. 2015.
import { cleanRoom, clearBill, quietNights } from './clauses';
import type { SampleComplaint } from './sample-complaint';

export const filedThreeWeeksAgo: SampleComplaint[] = [
  {
    when: { daysAgo: 25, at: '09:35' },
    by: 'Dora M.',
    length: 'full',
    guest: { name: 'Sandra Whitlock', address: 'Mrs Whitlock', phone: '07700 900133' },
    words:
      "There is another man's invoice in my envelope. His name, his address, his card. So where is mine.",
    degrees: [75, 80, 70, 60],
    aspects: [
      {
        label: 'Another guest’s invoice handed out',
        words: 'His name, his address, his card',
        category: 'unusual',
        fault: 'notYetKnown',
        basis: { reason: 'Privacy lead looks at it.' },
        cause: 'undetermined',
      },
    ],
    sought: 'To know today who has mine.',
    remedies: [
      {
        key: 'ring-back',
        kind: 'mend',
        label: 'A named person gets in touch',
        clause: '1.1',
        arrives: 'by the time we agree',
        answer: 'yes',
        promised: {
          what: 'Ring Mrs Whitlock whether we know more or not',
          kind: 'call',
          owner: 'Dora M.',
          standIn: 'Chen W.',
          number: '07700 900133',
          due: { daysAgo: 25, at: '16:00' },
          kept: { when: { daysAgo: 25, at: '15:45' }, how: 'Hers had not left the printer.' },
        },
      },
    ],
    comeBack:
      'The other invoice is sealed in the safe. The privacy lead has the case. Say nothing about the other guest.',
    end: { outcome: 'passedTo', who: 'Ruth Adeyemi, privacy lead' },
  },
  {
    when: { daysAgo: 23, at: '13:10' },
    by: 'Amira K.',
    guest: { name: 'Oliver Grant', address: 'Mr Grant' },
    words: 'The place was not clean and the food oh so stale! Hair in the bath, crumbs in the bed.',
    degrees: [65, 70, 50, 40],
    aspects: [
      {
        label: 'Room not clean',
        words: 'Hair in the bath, crumbs in the bed',
        category: 'service',
        fault: 'ours',
        basis: cleanRoom,
        cause: 'process',
      },
      {
        label: 'Stale bread at breakfast',
        words: 'the food oh so stale',
        category: 'service',
        fault: 'ours',
        basis: { reason: 'Yesterday’s basket was put out.' },
        cause: 'human-error',
      },
    ],
    sought: 'A clean room before I unpack.',
    remedies: [
      {
        key: 'clean-now',
        kind: 'right',
        label: 'Clean it now, or change the room',
        clause: '5.7',
        arrives: 'within the half hour',
        answer: 'yes',
        done: { proof: 'time', detail: 'Done and seen at 13:40' },
      },
      {
        key: 'breakfast',
        kind: 'gesture',
        label: 'Breakfast on the house',
        amount: 1600,
        clause: '9.1',
        arrives: 'tomorrow morning',
        answer: 'yes',
        done: { proof: 'till', detail: 'Voucher 131' },
      },
    ],
    comeBack: 'Room cleaned again, breakfast on us the next morning.',
    end: { outcome: 'settled' },
    correction: {
      by: 'Amira K.',
      when: { daysAgo: 23, at: '15:20' },
      about: 'Room',
      was: 'Room 204',
      now: 'Room 206',
      reason: 'Written down wrongly at the desk.',
    },
  },
  {
    when: { daysAgo: 21, at: '07:15' },
    by: 'Ben T.',
    guest: { name: 'Anneke de Vries', address: 'Anneke' },
    words: 'Music until two. I rang down at midnight and at one. He said it would stop. It did not stop.',
    degrees: [80, 70, 60],
    aspects: [
      {
        label: 'Music until two in the morning',
        words: 'It did not stop',
        category: 'unusual',
        fault: 'partlyOurs',
        basis: quietNights,
        cause: 'process',
      },
    ],
    sought: 'Half of the night back.',
    remedies: [
      {
        key: 'less-for-the-night',
        kind: 'right',
        label: 'Take part of the night off the bill',
        amount: 5900,
        clause: '5.3',
        arrives: 'at once',
        gives: 'manager',
        answer: 'yes',
        done: { proof: 'till', detail: 'Bill 3391 corrected' },
      },
    ],
    comeBack: '£59 off. The bar closes its doors at eleven from now on.',
    end: { outcome: 'settled' },
  },
  {
    when: { daysAgo: 18, at: '15:50' },
    by: 'Dora M.',
    channel: 'email',
    guest: { name: 'Robert Kline', address: 'Mr Kline', phone: '' },
    words:
      "Then, as if I hadn't wasted enough of my life there, they poured salt in the wound by drawing out the time it took to bring the check.",
    degrees: [60],
    aspects: [
      {
        label: 'Slow bill in the restaurant',
        words: 'the time it took to bring the check',
        category: 'service',
        fault: 'ours',
        basis: clearBill,
        cause: 'too-few-people',
      },
    ],
    sought: 'An answer that is not a template.',
    remedies: [
      {
        key: 'look-again',
        kind: 'mend',
        label: 'Somebody else looks at it again',
        clause: '7.2',
        arrives: 'within five working days',
        answer: 'no',
      },
    ],
    comeBack: 'He wanted to be heard, and was not convinced. Chen knows him.',
    end: { outcome: 'notSettled', whereNext: 'Chen’s direct line and the trade body’s address.' },
  },
];
