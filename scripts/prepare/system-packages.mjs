// Installs the system's packages that Electron and the tests need on a bare Debian or Ubuntu.
// Elsewhere, and without root, it names what is missing and leaves the installing to the person.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { needsVirtualScreen } from './display.mjs';
import { isLinux, isRoot } from './project.mjs';
import { has, quietly } from './run.mjs';
import { Stopped, timed } from './say.mjs';

const library = (soname) => (libraries) => libraries.includes(`\t${soname} `);
const program = (name) => () => has(name) || existsSync(`/usr/sbin/${name}`);
const file = (path) => () => existsSync(path);

/** Package → how to tell that it is there. Newer releases name some libraries with a "t64" at the end. */
const toOpen = [
  ['libgtk-3-0', library('libgtk-3.so.0')],
  ['libnss3', library('libnss3.so')],
  ['libasound2', library('libasound.so.2')],
  ['libgbm1', library('libgbm.so.1')],
  ['libxss1', library('libXss.so.1')],
  ['libxtst6', library('libXtst.so.6')],
  ['unzip', program('unzip')],
];
const toOpenWithoutScreen = [
  ['xvfb', program('xvfb-run')],
  ['xauth', program('xauth')],
  ['fonts-liberation', file('/usr/share/fonts/truetype/liberation')],
];
const toTest = [
  ['cups', program('cupsd')],
  ['cups-client', program('lp')],
  ['ghostscript', program('gs')],
  ['gnome-keyring', program('gnome-keyring-daemon')],
  ['libsecret-1-0', library('libsecret-1.so.0')],
  ['libsecret-tools', program('secret-tool')],
  ['dbus', program('dbus-daemon')],
  ['dbus-x11', program('dbus-launch')],
  ['poppler-utils', program('pdftotext')],
  ['postgresql', file('/usr/lib/postgresql')],
];

/** @param {{ forTests?: boolean }} [options] */
export async function prepareSystemPackages({ forTests = false } = {}) {
  if (!isLinux) return;
  const needed = [
    ...toOpen,
    ...(forTests || needsVirtualScreen ? toOpenWithoutScreen : []),
    ...(forTests ? toTest : []),
  ];
  const missing = missingOf(needed);
  if (missing.length === 0) return;
  if (!has('apt-get')) {
    throw new Stopped(
      `This computer lacks: ${missing.join(', ')} (Debian's names). Install them and start again.`,
    );
  }
  if (!isRoot) {
    throw new Stopped(
      `This computer lacks ${missing.length} system packages. Install them once with:\n` +
        `  sudo apt-get update && sudo apt-get install ${missing.join(' ')}\nand start again.`,
    );
  }
  await timed(`system packages (${missing.length})`, () => install(missing));
  const still = missingOf(needed);
  if (still.length > 0) throw new Stopped(`Installed, and yet not to be found: ${still.join(', ')}.`);
}

function missingOf(list) {
  // By its full path: an ordinary user's PATH often lacks /sbin.
  const ldconfig = existsSync('/sbin/ldconfig') ? '/sbin/ldconfig' : 'ldconfig';
  const libraries = spawnSync(ldconfig, ['-p'], { encoding: 'utf8' }).stdout ?? '';
  return list.filter(([, isThere]) => !isThere(libraries)).map(([name]) => name);
}

async function install(names) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await quietly('apt-get', ['update', '-qq'], { env });
  if (update.code !== 0) throw new Stopped(`apt-get update failed:\n${update.output.trim()}`);
  const known = names.map((name) =>
    spawnSync('apt-cache', ['show', `${name}t64`], { stdio: 'ignore' }).status === 0 ? `${name}t64` : name,
  );
  const args = ['install', '-qq', '--yes', '--no-install-recommends', ...known];
  const { code, output } = await quietly('apt-get', args, { env });
  if (code !== 0) throw new Stopped(`apt-get ${args.join(' ')} failed:\n${output.trim()}`);
}
