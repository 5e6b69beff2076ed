// Made-up complaints of the sample branch, filed in the last three weeks; some of the guests’ words are real people’s,
// from the fixtures of the npm package sentiment 5.0.2 (MIT), originally
// the "Sentiment Labelled Sentences" of Kotzias et al. 2015.
import { clearBill, roomAsBooked } from './clauses';
import type { SampleComplaint } from './sample-complaint';

export const filedLately: SampleComplaint[] = [
  {
    when: { daysAgo: 14, at: '18:05' },
    by: 'Amira K.',
    guest: { name: 'Fatima Zahra', address: 'Mrs Zahra', phone: '07700 900165' },
    words:
      'The lift is out and my father is on the fourth floor with his frame. He is sitting on the stairs.',
    degrees: [85, 70, 50],
    aspects: [
      {
        label: 'Lift out, father on the fourth floor',
        words: 'He is sitting on the stairs',
        category: 'mechanical',
        fault: 'ours',
        basis: { policy: 'lift-out', clause: '5.6', title: 'The lift is out' },
        cause: 'supplier',
      },
    ],
    sought: 'Him downstairs, and not up again.',
    remedies: [
      {
        key: 'lower-floor',
        kind: 'mend',
        label: 'A lower floor, and help with bags',
        clause: '5.6',
        arrives: 'today',
        answer: 'yes',
        done: { proof: 'time', detail: 'In 103 at 18:30' },
      },
    ],
    comeBack: 'In 103. He likes tea at four.',
    end: { outcome: 'settled' },
  },
  {
    when: { daysAgo: 8, at: '10:30' },
    by: 'Ben T.',
    guest: { name: 'James Okafor', address: 'Mr Okafor' },
    words: 'Parking was free when I booked. Now there are three lines of it on my bill.',
    degrees: [60, 65, 45],
    aspects: [
      {
        label: 'Parking on the bill',
        words: 'Parking was free when I booked',
        category: 'service',
        fault: 'ours',
        basis: clearBill,
        cause: 'system',
      },
    ],
    sought: 'Take it off.',
    remedies: [
      {
        key: 'correct-the-bill',
        kind: 'right',
        label: 'Correct the bill',
        amount: 3600,
        clause: '4.1',
        arrives: 'at once',
        answer: 'yes',
        done: { proof: 'till', detail: 'Bill 3420 corrected' },
      },
    ],
    comeBack: 'Three nights of parking taken off bill 3420.',
    end: { outcome: 'settled' },
  },
  {
    // She is back today (open-complaints.ts): what was promised here wasn't kept.
    when: { daysAgo: 11, at: '17:40' },
    by: 'Dora M.',
    guest: { name: 'Sofia Martins', address: 'Sofia', phone: '07700 900136' },
    words: 'No cot, and we had asked for one. She slept between us and nobody else slept at all.',
    degrees: [70, 60, 45],
    aspects: [
      {
        label: 'No cot in the room',
        words: 'we had asked for one',
        category: 'service',
        fault: 'ours',
        basis: roomAsBooked,
        cause: 'miscommunication',
      },
    ],
    sought: 'One that is there when we come again on the weekend after next.',
    remedies: [
      {
        key: 'breakfast',
        kind: 'gesture',
        label: 'Breakfast on the house',
        amount: 1600,
        clause: '9.1',
        arrives: 'tomorrow morning',
        answer: 'yes',
        done: { proof: 'till', detail: 'Voucher 140' },
      },
      {
        kind: 'mend',
        label: 'A cot in the room at their next stay',
        arrives: 'before they arrive',
        answer: 'yes',
        promised: {
          what: 'A cot in the room before they arrive',
          kind: 'task',
          owner: 'Dora M.',
          standIn: 'Ben T.',
          due: { minutesAgo: 150 },
        },
      },
    ],
    comeBack: 'They are back on the weekend after next. The cot is to be there, made up, before they are.',
    end: { outcome: 'settled' },
  },
  {
    when: { daysAgo: 1, at: '16:10' },
    by: 'Dora M.',
    guest: { name: 'Chloe Bennett', address: 'Chloe' },
    words:
      "Waited and waited and waited. Room for three o'clock, it is gone four and I have a wedding at five.",
    degrees: [75, 80, 55],
    aspects: [
      {
        label: 'Room not ready at four',
        words: 'I have a wedding at five',
        category: 'service',
        fault: 'ours',
        basis: { policy: 'room-on-time', clause: '5.8', title: 'Ready on time' },
        cause: 'too-few-people',
      },
    ],
    sought: 'Somewhere to change, now.',
    remedies: [
      {
        key: 'room-booked',
        kind: 'right',
        label: 'The room they booked, or a better one',
        clause: '5.1',
        arrives: 'today',
        answer: 'yes',
        done: { proof: 'time', detail: 'Suite 401 at 16:20' },
      },
    ],
    comeBack: 'In the suite for the price of the double.',
    end: { outcome: 'settled' },
  },
];
