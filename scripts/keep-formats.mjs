// npm run formats:keep -- NAME: makes one of everything that Amends keeps or lets out, in the formats of today, and puts
// it into test/fixtures/formats/NAME. Later versions have to open it, so what is there already is never made anew.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ownModules } from './prepare/own-modules.mjs';
import { inProject } from './prepare/project.mjs';
import { say } from './prepare/say.mjs';

const [name] = process.argv.slice(2);
if (!name || !/^[a-z0-9.-]+$/.test(name)) {
  say('Say under which name: npm run formats:keep -- NAME, the version of Amends say.');
  process.exit(64);
}
const place = inProject(`test/fixtures/formats/${name}`);
if (existsSync(place)) {
  say(`There is one called ${name}, and later versions count on it. Choose another name.`);
  process.exit(1);
}
const making = `${place}.making`;
rmSync(making, { recursive: true, force: true });
mkdirSync(making, { recursive: true });
const { load, close } = await ownModules();
const { keepFormats } = await load(inProject('test/support/formats/kept-formats.ts'));
await keepFormats(making);
await close();
rmSync(join(making, 'work'), { recursive: true });
renameSync(making, place);
say(`Kept in ${place}.`);
