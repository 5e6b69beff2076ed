/** Runs inside a page: everything that the policy should stop, each tried once. Refers to nothing outside itself. */
export const policyAttempts = async () => {
  // The driver's own call may evaluate strings; from the next turn on the page is on its own.
  await new Promise((done) => setTimeout(done, 0));
  const blocked: string[] = [];
  const passed: string[] = [];
  const attempt = async (name: string, work: () => unknown) => {
    try {
      ((await work()) === 'blocked' ? blocked : passed).push(name);
    } catch {
      blocked.push(name);
    }
  };
  const violation = (act: () => void) =>
    new Promise<string>((done) => {
      const late = setTimeout(() => done('no violation'), 1_500);
      document.addEventListener('securitypolicyviolation', () => (clearTimeout(late), done('blocked')), {
        once: true,
      });
      act();
    });
  const w = window as unknown as { ran?: boolean };
  const element = (tag: string, properties: Record<string, string>) =>
    Object.assign(document.createElement(tag), properties);

  await attempt('eval', () => (0, eval)('1'));
  await attempt('new Function', () => new Function('return 1')());
  await attempt('a string as a timer', () => setTimeout('window.ran = true' as unknown as () => void, 0));
  await attempt('innerHTML', () => (document.createElement('div').innerHTML = '<img src=x onerror=ran()>'));
  await attempt('the text of a script', () =>
    document.body.append(element('script', { text: 'window.ran = true' })),
  );
  await attempt('an inline handler', () =>
    violation(() => document.createElement('div').setAttribute('onclick', 'ran()')),
  );
  await attempt('a trusted type of one’s own', () =>
    (
      window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
    ).trustedTypes.createPolicy('mine', { createHTML: (text: string) => text }),
  );
  await attempt('a style without the nonce', () =>
    violation(() => document.head.append(element('style', { textContent: 'body { opacity: 0.5 }' }))),
  );
  await attempt('fetch from elsewhere', () => fetch('https://example.org/'));
  await attempt('fetch over plain http', () => fetch('http://example.org/'));
  await attempt('a socket', () => violation(() => new WebSocket('wss://example.org/')));
  await attempt('an event source', () => violation(() => new EventSource('https://example.org/')));
  await attempt('a picture from elsewhere', () =>
    violation(() => void (new Image().src = 'https://example.org/x.png')),
  );
  await attempt('a picture over plain http', () =>
    violation(() => void (new Image().src = 'http://example.org/x.png')),
  );
  await attempt('a beacon', () => violation(() => void navigator.sendBeacon('https://example.org/', 'x')));
  await attempt('a frame from elsewhere', () =>
    violation(() => document.body.append(element('iframe', { src: 'https://example.org/' }))),
  );
  await attempt('a frame of data', () =>
    violation(() => document.body.append(element('iframe', { src: 'data:text/html,x' }))),
  );
  await attempt('an object', () =>
    violation(() => document.body.append(element('object', { data: 'https://example.org/x.swf' }))),
  );
  await attempt('a base', () =>
    violation(() => document.head.append(element('base', { href: 'https://example.org/' }))),
  );
  await attempt('a form', () =>
    violation(() => {
      const form = element('form', { action: 'https://example.org/', method: 'post' }) as HTMLFormElement;
      document.body.append(form);
      form.submit();
    }),
  );
  await attempt(
    'a script over plain http',
    () => import(/* @vite-ignore */ 'http://example.org/x.js' as string),
  );
  await attempt(
    'a script of data',
    () => import(/* @vite-ignore */ 'data:text/javascript,export default 1' as string),
  );
  return {
    blocked: blocked.length,
    passed,
    ran: w.ran ?? false,
    opacity: getComputedStyle(document.body).opacity,
  };
};
