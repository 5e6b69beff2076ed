/** Collects whatever a story must not cause: errors on the console, policy violations, network requests. */
import type { ConsoleMessage, ElectronApplication, Page } from '@playwright/test';

const policy = /Content Security Policy|Trusted ?(Type|Script|HTML)|securitypolicyviolation/i;
const mainProcess =
  /UnhandledPromiseRejection|Uncaught|Error occurred in handler|A JavaScript error occurred/;
/** What an app of local files may ask for. */
const local = /^(amends[a-z-]*|data|blob|about|devtools|chrome-error):/;

/** Adds to `problems` for as long as the app runs; the answer gives all output of the main process so far. */
export function watchForProblems(app: ElectronApplication, problems: string[], reachable: string[]) {
  const watch = (page: Page) => {
    page.on('console', (message) => {
      if (isProblem(message)) problems.push(`${where(page)}: ${message.text()}`);
    });
    page.on('pageerror', (error) => problems.push(`${where(page)}: ${error.stack ?? error.message}`));
    page.on('crash', () => problems.push(`${where(page)}: the page crashed`));
    page.on('request', (request) => {
      if (!isLocal(request.url(), reachable)) problems.push(`${where(page)}: asked for ${request.url()}`);
    });
  };
  app.windows().forEach(watch);
  app.on('window', watch);

  let output = '';
  const hear = (data: Buffer) => {
    output += data.toString();
    const line = data
      .toString()
      .split('\n')
      .find((text) => mainProcess.test(text));
    if (line) problems.push(`main process: ${line}`);
  };
  app.process().stdout?.on('data', hear);
  app.process().stderr?.on('data', hear);
  return () => output;
}

function isProblem(message: ConsoleMessage) {
  return message.type() === 'error' || policy.test(message.text());
}

function isLocal(url: string, reachable: string[]) {
  return local.test(url) || (URL.canParse(url) && reachable.includes(new URL(url).hostname));
}

function where(page: Page) {
  return page.url() || 'a new window';
}
