// `npm run server`: builds the register when its sources changed, then runs it. Options: see the file src/server/start/arguments.ts.
import { spawn } from 'node:child_process';
import { prepareNpmPackages } from './prepare/npm-packages.mjs';
import { endWith } from './prepare/say.mjs';
import { prepareServer, serverProgram } from './prepare/server-build.mjs';

try {
  await prepareNpmPackages();
  await prepareServer();
  const child = spawn(process.execPath, [serverProgram, ...process.argv.slice(2)], { stdio: 'inherit' });
  // It stops by itself, in its own time; this only passes the word on.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise((done) => child.once('exit', (code) => done(code ?? 1)));
} catch (error) {
  endWith(error);
}
