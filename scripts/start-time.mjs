// Times `npm start -- --demo` until the sample branch is open, three times: the first may still install and build.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { duration, say } from './prepare/say.mjs';

const start = resolve(import.meta.dirname, 'start.mjs');

for (const name of ['first start', 'second start', 'third start']) {
  const home = await mkdtemp(join(tmpdir(), 'amends-start-'));
  const began = performance.now();
  const app = spawn(process.execPath, [start, '--demo'], {
    env: { ...process.env, AMENDS_HOME: home },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise((done) => app.once('exit', done));
  await new Promise((done) => {
    app.stdout.on('data', (text) => String(text).includes('Passphrase') && done());
    app.once('exit', done);
  });
  say(`${name}: sample branch open after ${duration(performance.now() - began)}`);
  app.kill('SIGINT');
  await ended;
  await rm(home, { recursive: true, force: true });
}
