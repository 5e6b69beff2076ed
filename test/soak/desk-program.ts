// One desk as a program of its own, so that it can be killed like a computer whose plug is pulled: a real store, the real
// courier, and a clock that can be turned. With "dump" it only says what its store holds.
import { OfficeRoom } from '#main/office/office';
import { kdfFloor } from '#main/vault/kdf';
import { httpOver } from '#main/courier/http-over-fetch';
import { heldIn } from './held-in';

const [home = '', playbooks = '', what = ''] = process.argv.slice(2);

export interface Asked {
  n: number;
  name: string;
  args: unknown;
}
const tell = (n: number, answer: unknown) => process.send?.({ n, answer });

if (what === 'dump') {
  process.on(
    'message',
    ({ n, args }: Asked) => void heldIn(home, args as string).then((held) => tell(n, held)),
  );
} else {
  let off = 0;
  const settings = { home, appVersion: '0.1.0', playbooks, kdf: kdfFloor };
  const keyring = { secret: null, name: 'none', changed: false };
  const http = httpOver((url, init) => fetch(url, init));
  const office = new OfficeRoom(
    { ...settings, keyring },
    { now: () => Date.now() + off, onState: () => {}, http },
  );
  const started = office.start();
  process.on('message', ({ n, name, args }: Asked) => {
    if (name === 'turn the clock') {
      off = args as number;
      tell(n, { ok: true, value: null });
      return;
    }
    void started.then(() => office.answer(name as never, args as never)).then((answer) => tell(n, answer));
  });
}
process.on('disconnect', () => process.exit(0));
