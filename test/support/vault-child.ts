// A process of its own that works on a store, to be killed from outside. Told by its arguments what to do; says what
// is done with synchronous writes, so that a line that was read is a fact.
import { writeSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { openVaultFolder, VaultError } from '../../src/main/vault/vault';

const [task = '', path = '', recoveryKey = '', seed = '0'] = process.argv.slice(2);
const say = (...words: (string | number)[]) =>
  parentPort ? parentPort.postMessage(words) : writeSync(1, `${words.join(' ')}\n`);
const started = performance.now();

try {
  const folder = await openVaultFolder(path);
  if (task === 'hold') {
    say('held');
    setInterval(() => undefined, 60_000);
  }
  if (task === 'inspect') {
    say('held', (await folder.inspect()).state);
    await folder.release();
  }
  if (task === 'save') {
    const vault = await folder.openWithRecoveryKey({ recoveryKey });
    say('opened');
    for (let n = 0; ; n++) {
      const incident = `0197c000-0000-7000-8000-${(Number(seed) * 7 + (n % 7)).toString(16).padStart(12, '0')}`;
      let count = 0;
      await vault.save(incident, (document) => {
        count = document.events.length + 1;
        const event = { header: `${incident} ${count}`, salt: null, payload: 'x'.repeat((n * 37) % 900) };
        return { ...document, events: [...document.events, event] };
      });
      say('saved', incident, count);
      // Kills come in the middle of checkpoints too.
      if (n % 9 === 8) await vault.checkpoint();
    }
  }
} catch (error) {
  const milliseconds = Math.round(performance.now() - started);
  if (error instanceof VaultError) say('refused', error.code, milliseconds, error.message);
  else say('refused', 'unnamed', milliseconds, String(error));
  process.exitCode = 1;
}
