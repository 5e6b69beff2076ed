// A process of its own with the office in its thread, typing drafts until it is killed. A line is written only after
// the office acknowledged, so a line that was read is a promise.
import { writeSync } from 'node:fs';
import { startOffice } from '../../src/main/office/office-client';
import { kdfFloor } from '../../src/main/vault/kdf';

const [home = '', playbooks = '', secret = '', person = '', pin = ''] = process.argv.slice(2);
const say = (...words: (string | number)[]) => writeSync(1, `${words.join(' ')}\n`);

const office = await startOffice({
  ...{ home, appVersion: '0.1.0', playbooks, kdf: kdfFloor },
  keyring: { secret: Buffer.from(secret, 'hex'), name: 'test', changed: false },
});
const entered = await office.ask('shift.enter', { person, pin });
if (!entered.ok) throw new Error(`not entered: ${entered.refusal.code}`);
const begun = await office.ask('incident.begin', { length: 'usual', channel: 'walkIn' });
if (!begun.ok) throw new Error(`not begun: ${begun.refusal.code}`);
const { id } = begun.value.incident;
say('begun', id);
for (let n = 1; ; n++) {
  const value = `sentence ${n}`;
  const place = { stage: 'listen', step: 'listening' } as const;
  if (n % 5 === 0) {
    const proposals = [{ type: 'wordsHeard.v1' as const, payload: { text: value } }];
    const told = await office.ask('incident.tell', { id, proposals, settles: ['words'] });
    if (!told.ok) throw new Error(`not told: ${told.refusal.code}`);
  } else {
    const saved = await office.ask('incident.draft', { id, field: 'words', value, place });
    if (!saved.ok) throw new Error(`not saved: ${saved.refusal.code}`);
  }
  say('saved', n);
}
