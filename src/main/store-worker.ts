// The thread that owns everything sealed: keys, documents, key derivation and search never run in main's own thread.
import './no-jit';
import { parentPort } from 'node:worker_threads';
import { pack } from '#contract/packed';
import { OfficeRoom } from './office/office';
import { HttpFromThread } from './courier/http-across';
import { LooksLast } from './office/looks-last';
import type { FromThread, OfficeSettings, ToOffice } from './office/office-calls';

const port = parentPort;
if (!port) throw new Error('the office is a worker thread');
const tell = (message: FromThread) => port.postMessage(message);

const http = new HttpFromThread(tell);
const turns = new LooksLast();

/** How often the shop's clock looks whether something was not taken in time, in milliseconds. */
const lookEvery = 30_000;

// The thread is started before anybody knows where the home is and what the keyring says: that is its first message.
port.once('message', (settings: OfficeSettings) => {
  const office = new OfficeRoom(settings, {
    now: () => Date.now(),
    onState: (state) => tell({ state }),
    onNotice: tell,
    http,
    onDisplay: (display) => tell({ display }),
  });
  const started = office.start();
  setInterval(() => void started.then(() => office.tick()).catch(() => undefined), lookEvery).unref();

  port.on('message', (message: ToOffice) => {
    if ('http' in message) return http.answered(message);
    const { id, name, args } = message;
    turns.run(name, async () => {
      await started;
      const answer = await office.answer(name, args as never);
      tell({ id, answer: pack(name, answer) });
      if (name === 'stop') port.close();
    });
  });
});
