/** Collects whatever a story must not cause: errors on the console, policy violations, network requests. */
import type { ConsoleMessage, ElectronApplication, Page } from '@playwright/test';

const policy = /Content Security Policy|Trusted ?(Type|Script|HTML)|securitypolicyviolation/i;
const mainProcess =
  /UnhandledPromiseRejection|Uncaught|Error occurred in handler|A JavaScript error occurred/;
/** What an app of local files may ask for. */
const local = /^(amends[a-z-]*|data|blob|about|devtools|chrome-error):/;

/** `problems` grows for as long as the app runs; `output` gives all that the main process has written so far. */
export function watchForProblems(app: ElectronApplication, reachable: string[]) {
  const problems: string[] = [];
  const expected: RegExp[] = [];
  const note = (problem: string) => {
    if (!expected.some((one) => one.test(problem))) problems.push(problem);
  };
  // They come by two ways, and what a story has caused may be told only after what it led to.
  const expects = (problem: RegExp) => {
    expected.push(problem);
    problems.splice(0, problems.length, ...problems.filter((one) => !problem.test(one)));
  };
  const watch = (page: Page) => {
    page.on('console', (message) => {
      if (isProblem(message)) note(`${where(page)}: ${message.text()}`);
    });
    page.on('pageerror', (error) => note(`${where(page)}: ${error.stack ?? error.message}`));
    page.on('crash', () => note(`${where(page)}: the page crashed`));
    page.on('request', (request) => {
      if (!isLocal(request.url(), reachable)) note(`${where(page)}: asked for ${request.url()}`);
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
    if (line) note(`main process: ${line}`);
  };
  app.process().stdout?.on('data', hear);
  app.process().stderr?.on('data', hear);
  return { problems, note, expects, output: () => output };
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
