// The register as a program: `npm run server`, or the service of docs/server.md.
import { createRequire } from 'node:module';
import { readArguments, usage, type Arguments } from './start/arguments';
import { copy, run } from './start/run';
import { whyNot } from './start/why-not';

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };

// Whoever read what it says may have gone: that ends no register.
for (const to of [process.stdout, process.stderr]) to.on('error', () => {});
void main();

async function main(): Promise<void> {
  let wanted: Arguments;
  try {
    wanted = readArguments(process.argv.slice(2), process.env);
  } catch (error) {
    say(`${(error as Error).message}\n\n${usage}`, process.stderr);
    process.exitCode = 64;
    return;
  }
  if (wanted.isForHelp) return say(usage);
  try {
    if (wanted.exportTo !== null || wanted.importFrom !== null) return say(await copy(wanted));
    const running = await run(wanted, version);
    say(`The register is open at ${running.url}`);
    if (running.code) say(`One-time code for head office, good for a day: ${running.code}`);
    const stop = (signal: NodeJS.Signals) => {
      say(`Stopping (${signal}): finishing what is under way.`);
      void running.stop().then(() => process.exit(0));
    };
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
  } catch (error) {
    const verb =
      wanted.exportTo !== null || wanted.importFrom !== null ? 'was not copied' : 'could not start';
    say(`The register ${verb}. ${whyNot(error, wanted)}`, process.stderr);
    process.exitCode = 1;
  }
}

function say(text: string, to: NodeJS.WriteStream = process.stdout): void {
  to.write(`${text}\n`);
}
