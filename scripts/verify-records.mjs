// Checks records without the app: npm run verify -- FILE (an export) or FOLDER (a store, which asks for a passphrase).
// Changes no record. Ends with 0 when everything holds, 1 when something doesn't, 2 when it couldn't be read at all.
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { ownModules } from './prepare/own-modules.mjs';

const root = resolve(import.meta.dirname, '..');
const modules = await ownModules();
const load = (file) => modules.load(join(root, 'src', file));

const path = process.argv[2];
if (!path) end(2, 'Say which: npm run verify -- FILE or FOLDER');
try {
  process.exitCode = statSync(path).isDirectory() ? await verifyStoreFolder(path) : await verifyExport(path);
} catch (error) {
  end(2, `This couldn’t be read: ${error.message}. Nothing was changed.`);
} finally {
  await modules.close();
}

async function verifyExport(file) {
  const { readExport } = await load('main/records/read-export.ts');
  const read = await readExport(file);
  if (!read) end(2, 'This is no export of Amends, or its end is missing.');
  const { head, incidents, events, withheld, key, wrong } = read;
  console.log(`Exported by ${head.by.name} at ${head.branch.name} on ${head.at}`);
  console.log(`${incidents} complaints, ${events} events, ${withheld} of them kept back or erased`);
  console.log(`Signed with the desk’s key ${key}`);
  const says = {
    changedEvent: 'An event isn’t what its maker wrote.',
    otherCount: 'Complaints are missing, or there are too many.',
    otherBytes: 'The file was changed after it was signed.',
    notSigned: 'The signature isn’t that key’s.',
  };
  for (const one of new Set(wrong)) console.log(`  ${says[one]}`);
  console.log(wrong.length === 0 ? 'Everything holds.' : 'It doesn’t hold.');
  return wrong.length === 0 ? 0 : 1;
}

async function verifyStoreFolder(folder) {
  const { openVaultFolder } = await load('main/vault/vault.ts');
  const { verifyStore } = await load('main/audit/verify-store.ts');
  const { readCheckpoints } = await load('main/audit/checkpoints.ts');
  const { sayFinding, sayResult } = await load('domain/audit/say-finding.ts');
  const held = await openVaultFolder(resolve(folder), {});
  try {
    const passphrase = process.env.AMENDS_PASSPHRASE ?? (await ask('Keyholder’s passphrase: '));
    const vault = await held.openWithPassphrase({ passphrase });
    const result = await verifyStore(vault, {
      checkpoints: await readCheckpoints(vault),
      onProgress(done, total) {
        if (process.stdout.isTTY) process.stdout.write(`\r${done} of ${total}`);
        return true;
      },
    });
    if (process.stdout.isTTY) process.stdout.write('\r');
    for (const finding of result.findings) console.log(`  ${sayFinding(finding)}`);
    console.log(sayResult(result));
    return result.findings.length === 0 ? 0 : 1;
  } finally {
    await held.release();
  }
}

/** What is typed isn't shown. */
async function ask(question) {
  process.stdout.write(question);
  const silent = {
    write: () => true,
    on: () => silent,
    once: () => silent,
    emit: () => true,
    end: () => silent,
  };
  const lines = createInterface({ input: process.stdin, output: silent, terminal: process.stdin.isTTY });
  const answer = await lines.question('');
  lines.close();
  process.stdout.write('\n');
  return answer;
}

function end(code, words) {
  console.error(words);
  process.exit(code);
}
