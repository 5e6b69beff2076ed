import { session, type Session } from 'electron';
import type { WindowRole } from '#contract/channels';
import { servePages } from './app-protocol';
import type { BuiltPages } from './built-pages';

/** A session in memory (no `persist:`): cookies, caches and storage of a page end with the app. */
export function pageSession(name: WindowRole, pages: BuiltPages): Session {
  const own = session.fromPartition(name);
  servePages(own, pages);
  return own;
}
