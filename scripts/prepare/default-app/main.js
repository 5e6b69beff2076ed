// Stands in for the default app that a stock Electron has in its resources: opens the app named on the
// command line, `electron [-r module] <folder or file> [flags]`. Only the fallback runtime uses it.
import { app } from 'electron';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const { modules, path } = parse(process.argv.slice(1));
if (path === undefined) {
  process.stderr.write('Name the app to open: electron <folder or file>\n');
  process.exit(64);
}

const require = createRequire(import.meta.url);
for (const name of modules) require(resolve(name));

Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
// Awaited here, so that the app's main module runs before Electron says that it is ready.
await import(pathToFileURL(entryOf(resolve(path))).href);

function parse(args) {
  const modules = [];
  for (let at = 0; at < args.length; at += 1) {
    if (args[at] === '-r' || args[at] === '--require') modules.push(args[(at += 1)]);
    else if (!args[at].startsWith('-')) return { modules, path: args[at] };
  }
  return { modules };
}

/** The file to import; on the way, tells Electron where the app lies, its name and its version. */
function entryOf(path) {
  if (!statSync(path).isDirectory()) {
    app.setAppPath(dirname(path));
    return path;
  }
  const about = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  app.setAppPath(path);
  if (about.version) app.setVersion(about.version);
  if (about.productName ?? about.name) app.name = about.productName ?? about.name;
  return join(path, about.main ?? 'index.js');
}
