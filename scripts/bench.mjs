// `npm run bench -- store`: measures Amends against its floor and its peers, side by side in one run, and fails when a
// gate is passed. `--json FILE` keeps the rows; `--quick` leaves out the largest stores, for trying a change.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { prepareBuild } from './prepare/build.mjs';
import { onScreen } from './prepare/display.mjs';
import { prepareElectron } from './prepare/electron-runtime.mjs';
import { inProject } from './prepare/project.mjs';
import { endWith, say } from './prepare/say.mjs';
import { prepareServer, serverProgram } from './prepare/server-build.mjs';

const folder = inProject('test/bench');
/** What one name stands for. */
const groups = { store: ['save', 'open', 'search', 'app'] };
/** Measured in the real app, against itself. */
const inElectron = ['app', 'papers'];

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  endWith(error);
}

async function main(args) {
  const at = args.indexOf('--json');
  const file = at < 0 ? null : args[at + 1];
  const names = args.filter((arg, n) => !arg.startsWith('--') && (at < 0 || n !== at + 1));
  const known = readdirSync(folder).flatMap((name) => /^(.+)\.bench\.ts$/.exec(name)?.[1] ?? []);
  if (names.some((name) => !known.includes(name) && !groups[name])) {
    say(`There is no such bench. There are: ${[...Object.keys(groups), ...known].join(', ')}.`);
    return 64;
  }
  const wanted = names.length > 0 ? names.flatMap((name) => groups[name] ?? [name]) : known;
  if (wanted.some((name) => !inElectron.includes(name))) installPeers();
  const rows = [];
  if (wanted.some((name) => inElectron.includes(name))) {
    await prepareElectron();
    await prepareBuild();
  }
  if (wanted.includes('sync')) await prepareServer();
  for (const name of wanted) {
    say(`bench: ${name}`);
    const measuredNow = await measured(name, args.includes('--quick'));
    // At once: whatever happens to a later one, these were measured.
    print(measuredNow);
    rows.push(...measuredNow);
    if (file) writeFileSync(file, `${JSON.stringify(rows, null, 2)}\n`);
  }
  return rows.every((row) => row.ok) ? 0 : 1;
}

/** Compiled here for this Node, because the product itself uses no native module. */
function installPeers() {
  // A clone from before the last of them came has the others only.
  const last = ['.package-lock.json', 'express-pouchdb'];
  if (last.every((name) => existsSync(join(folder, 'node_modules', name)))) return;
  say('Building the peers, once: about a minute and a half.');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(
    npm,
    ['ci', '--no-audit', '--no-fund', '--build-from-source=better-sqlite3-multiple-ciphers'],
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  if (status !== 0) throw new Error('The peers could not be built.');
}

/** In a process of its own: what was measured before must not warm or burden it. */
async function measured(name, isQuick) {
  const made = join(folder, '.made');
  mkdirSync(made, { recursive: true });
  // What a run that was cut short left behind.
  for (const [where, left] of [
    [made, /^copy-/],
    [folder, /^\.built-/],
  ])
    for (const one of readdirSync(where).filter((name) => left.test(name)))
      rmSync(join(where, one), { recursive: true, force: true });
  // Beside the packages it asks for, also where what was made is kept elsewhere behind a link.
  const out = mkdtempSync(join(folder, '.built-'));
  try {
    await bundle(join(folder, `${name}.bench.ts`), out, 'es', 'bench.mjs');
    const children = join(folder, 'children');
    for (const child of readdirSync(children))
      await bundle(join(children, child), out, 'cjs', child.replace('.ts', '.cjs'));
    const result = join(out, 'rows.json');
    const node = [process.execPath, ['--expose-gc', join(out, 'bench.mjs')]];
    const [program, args] = inElectron.includes(name) ? onScreen(...node) : node;
    const { status } = spawnSync(program, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        BENCH_FOLDER: folder,
        BENCH_CHILDREN: out,
        BENCH_ROWS: result,
        AMENDS_SERVER: serverProgram,
        BENCH_QUICK: isQuick ? '1' : '',
      },
    });
    if (status !== 0) throw new Error(`The bench "${name}" did not come to its end.`);
    return JSON.parse(readFileSync(result, 'utf8'));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

function bundle(entry, outDir, format, file) {
  return build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true, external: ['better-sqlite3-multiple-ciphers', 'playwright', 'electron'] },
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: false,
      minify: format === 'cjs',
      target: 'node20.18',
      rolldownOptions: { output: { entryFileNames: file, format } },
    },
  });
}

function print(rows) {
  const width = Math.max(...rows.map(({ name }) => name.length));
  for (const { name, value, unit, target, ok } of rows) {
    const shown = value >= 100 ? value.toFixed(0) : value.toFixed(2);
    const gate = target ? `  gate ${target}${ok ? '' : '  PASSED BY'}` : '';
    say(`${name.padEnd(width)}  ${shown.padStart(9)} ${unit.padEnd(5)}${gate}`);
  }
}
