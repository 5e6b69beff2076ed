// Checks every playbook in resources/playbooks (or in the folder given) and prints what to mend, by file and id.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { runnerImport } from 'vite';
import { changedWithoutVersion, keepVersions, readKeptVersions } from './playbook-versions.mjs';

const root = resolve(import.meta.dirname, '..');
const isKeeping = process.argv.includes('--keep');
const given = process.argv.slice(2).find((one) => !one.startsWith('--'));
const folder = resolve(given ?? join(root, 'resources/playbooks'));
const domain = (file) =>
  runnerImport(join(root, 'src/domain', file), { root, configFile: false, logLevel: 'error' });
const { assemblePlaybook } = (await domain('playbook/assemble-playbook.ts')).module;
const { checkPlaybook } = (await domain('playbook/check/check-playbook.ts')).module;
const { checkWording } = (await domain('wording/check-wording.ts')).module;

let wrong = 0;
const report = (name, problems) => {
  wrong += problems.length;
  for (const { file, path, says } of problems)
    console.log(`  ${file.includes('/') ? file : `${name}/${file}`}  ${path}\n      ${says}`);
};

/** Parsed JSON per file name; a file that isn't JSON is reported and left out. */
function read(name) {
  const files = readdirSync(join(folder, name)).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(
    files.flatMap((file) => {
      try {
        return [[file, JSON.parse(readFileSync(join(folder, name, file), 'utf8'))]];
      } catch (error) {
        report(name, [{ file, path: '', says: `isn’t JSON: ${error.message}` }]);
        return [];
      }
    }),
  );
}

const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const common = names.includes('common') ? read('common') : {};
const playbooks = names.filter((name) => name !== 'common');
if (playbooks.length === 0) report(basename(folder), [{ file: '', path: '', says: 'holds no playbook' }]);
// 0.1: an incident names the version it was handled under, so a version never means two things. Only for those that ship.
const kept = given ? null : readKeptVersions(root);
const fresh = [];
for (const name of playbooks) {
  const assembled = assemblePlaybook(common, read(name));
  const problems = assembled.ok ? checkPlaybook(assembled.value) : assembled.problems;
  if (assembled.ok && kept) {
    const says = changedWithoutVersion(kept, assembled.value);
    if (isKeeping && problems.length === 0) fresh.push(assembled.value);
    else if (says) problems.push({ file: 'playbook.json', path: 'version', says });
  }
  const { phrases, policies, remedies } = assembled.ok
    ? assembled.value
    : { phrases: [], policies: [], remedies: [] };
  if (problems.length === 0)
    console.log(
      `${name}: ${phrases.length} phrases, ${policies.length} policies, ${remedies.length} remedies, all well`,
    );
  else console.log(`${name}: ${problems.length} to mend`);
  report(name, problems);
}
if (kept && isKeeping && wrong === 0) keepVersions(root, kept, fresh);
// The hints on wording are one file for all desks.
const wording = join(root, 'resources/wording/wording.en.json');
report('wording', checkWording(JSON.parse(readFileSync(wording, 'utf8')), basename(wording)));
process.exitCode = wrong === 0 ? 0 : 1;
