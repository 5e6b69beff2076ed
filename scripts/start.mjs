// `npm start [-- --demo]`: opens Amends, on a fresh clone of a bare machine as well.
import { existsSync } from 'node:fs';
import { prepareBuild } from './prepare/build.mjs';
import { needsVirtualScreen, onScreen } from './prepare/display.mjs';
import { electronProgram, prepareElectron } from './prepare/electron-runtime.mjs';
import { prepareNpmPackages } from './prepare/npm-packages.mjs';
import { inProject, isLinux, isRoot, root } from './prepare/project.mjs';
import { openly } from './prepare/run.mjs';
import { endWith, say, Stopped } from './prepare/say.mjs';
import { prepareSystemPackages } from './prepare/system-packages.mjs';

try {
  await prepareSystemPackages();
  await prepareNpmPackages();
  await prepareElectron();
  await prepareBuild();
  if (!existsSync(inProject('out/main/index.js'))) throw new Stopped('The build left no app in out/.');

  if (needsVirtualScreen)
    say('There is no screen here: Amends opens on a virtual one (xvfb). Ctrl+C ends it.');
  // Chromium refuses its sandbox to root; everybody else keeps it.
  const sandbox = isLinux && isRoot ? ['--no-sandbox'] : [];
  const flags = process.argv.slice(2);
  const [program, args] = onScreen(electronProgram(), [...sandbox, root, ...flags]);
  const { code } = await openly(program, args, { env: { ELECTRON_RUN_AS_NODE: undefined } });
  process.exitCode = code;
} catch (error) {
  endWith(error);
}
