// Everything a page could try to reach beyond its own address, refused in one place.
import { app, type Session, type WebContents } from 'electron';
import type { KnownWindows } from './known-windows';

/** Before `ready`, so that no window and no session exists without it. */
export function closeDoors(windows: KnownWindows): void {
  app.on('session-created', closeSession);
  app.on('web-contents-created', (_event, contents) => closeContents(contents, windows));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  app.on('select-client-certificate', (event) => event.preventDefault());
  app.on('login', (event) => event.preventDefault());
}

function closeContents(contents: WebContents, windows: KnownWindows): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    // A page may only start itself again.
    const isItself = event.isMainFrame && event.url === windows.of(contents)?.address;
    if (!isItself) event.preventDefault();
  });
  // An empty page asks nobody before it comes; the bridge is closed to it, and the window's own page comes back.
  contents.on('did-navigate', (_event, url) => {
    const own = windows.of(contents)?.address;
    if (own && url.split('#', 1)[0] !== own && !contents.isDestroyed()) void contents.loadURL(own);
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event, _devices, answer) => {
    event.preventDefault();
    answer('');
  });
}

function closeSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.on('will-download', (event) => event.preventDefault());
  session.on('select-hid-device', (event, _details, answer) => (event.preventDefault(), answer(null)));
  session.on(
    'select-serial-port',
    (event, _ports, _contents, answer) => (event.preventDefault(), answer('')),
  );
  session.on('select-usb-device', (event, _details, answer) => (event.preventDefault(), answer()));
  session.setSpellCheckerEnabled(false);
  if (process.platform !== 'darwin') session.setSpellCheckerLanguages([]);
  // No page needs a network. What goes to head office goes through main, in a session of its own (courier/register-session).
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isLocal(request.url) }));
}

const local = new Set(['amends:', 'amends-file:', 'data:', 'blob:', 'devtools:']);
function isLocal(url: string): boolean {
  return URL.canParse(url) && local.has(new URL(url).protocol);
}
