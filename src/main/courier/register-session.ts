// The courier's own way to the network: Electron's stack in a session of its own, so that the company's proxies and
// certificates count, and nothing of it (cookies, caches, sign-ins) is shared with any page.
import { session } from 'electron';
import { httpOver } from './http-over-fetch';
import type { HttpPort } from './http-port';

export function registerHttp(): HttpPort {
  const own = session.fromPartition('register', { cache: false });
  // Every session is closed to the network as it is made (window/closed-doors). No page lives in this one: its one door out
  // is for the courier.
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !/^https?:/i.test(url) }));
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  return httpOver((url, init) => own.fetch(url, init as Parameters<typeof own.fetch>[1]));
}
