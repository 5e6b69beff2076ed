import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findPromises } from '#domain/wording/find-promises';
import { PromiseWords } from '#domain/wording/promise-words';
import { listsIn, readPattern } from '#domain/wording/word-pattern';
import { processorTime } from '../../../support/quickest';

const file = new URL('../../../../resources/wording/promises.en.json', import.meta.url);
const words = PromiseWords.parse(JSON.parse(readFileSync(file, 'utf8')));
const spotted = (note: string) => findPromises(note, 'staff', words).map(({ sentence }) => sentence);

const promises = [
  'I’ll ring her about the deposit.',
  "I'll let them know by Friday",
  'We’ll ring back before five.',
  'I will send the receipt tonight.',
  'We will refund it once the bank has it.',
  'A manager will call on Monday.',
  'Somebody will be in touch.',
  'I’m going to ask the night team.',
  'We are going to replace the lamp.',
  'Will ring by tomorrow.',
  'Will email her tomorrow with the figures',
  'Ring back by noon.',
  'To ring the bank by Thursday.',
  'Promised to send a copy.',
  'Agreed to credit the second night.',
  'Told them I’d check with housekeeping.',
  'Said we’d get back about the parcel.',
  'Leave it with me, I told her.',
  'I’ll personally see to the room.',
  'They expect nothing now; I’ll chase the courier.',
  'Expects a call on Saturday.',
  'We’ll then put it in writing.',
  'My manager will look at it.',
  'Someone’s going to bring a fan.',
];
const innocent = [
  'The till shows two payments at 14:02.',
  'I rang the bank yesterday and they confirmed it.',
  'We refunded the second payment.',
  'She said “I’ll be back with my husband”.',
  'They will come back on Friday with the receipt.',
  'She’ll ring us when the parcel is there.',
  'He will think about it.',
  'If I’ll need a code is not clear yet.',
  'Receipt 5512 seen, card ending 4410.',
  'The lamp was replaced this morning.',
  'Arrived by bus at noon.',
  'I have looked at the camera pictures.',
  'It happened on Monday by the lift.',
  'Housekeeping were told at once.',
  'The will of the late tenant was shown.',
  'Ill since Tuesday, they said.',
  'We were short of two people that evening.',
  'The customer expects the lamp to work.',
  'They asked whether we will ring on Sunday.',
  'Sent by post last week.',
  'The parcel will arrive by itself.',
  'Well lit, and the well is covered.',
  'A friend will collect it for them.',
  '',
];

describe('promises in staff’s own notes', () => {
  it.each(promises)('13.2 spots “%s”', (line) => expect(spotted(line)).toHaveLength(1));
  it.each(innocent)('13.2 leaves “%s”', (line) => expect(spotted(line)).toEqual([]));

  it('13.2 offers the whole sentence as it was written, one for each, in the order of the note', () => {
    expect(
      spotted('Two payments seen. I’ll ring the bank, and I’ll tell her.\nWe will write by Friday'),
    ).toEqual(['I’ll ring the bank, and I’ll tell her', 'We will write by Friday']);
  });

  it('13.2, K14: never looks at a customer’s words', () => {
    for (const line of promises) expect(findPromises(line, 'customer', words)).toEqual([]);
  });

  it('13.2 names only lists that are there', () => {
    const patterns = [...words.find, ...words.unless.flatMap((one) => one.words)].map(readPattern);
    for (const name of patterns.flatMap(listsIn)) expect(Object.keys(words.lists)).toContain(name);
  });

  it('13.2 keeps up with the longest note', async () => {
    const long = 'I’ll ring the bank about it. The till shows two payments. '.repeat(340);
    const spent = await processorTime(() => expect(spotted(long)).toHaveLength(340));
    expect(spent).toBeLessThan(2000);
  });
});
