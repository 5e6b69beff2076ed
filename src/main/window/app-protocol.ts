import { protocol, type Session } from 'electron';
import type { BuiltPages } from './built-pages';
import { fileScheme } from './file-protocol';
import { answerFor } from './page-answer';

/** Before `ready`: Chromium learns its schemes only once. */
export function announceScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'amends', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    { scheme: fileScheme, privileges: { standard: true, secure: true } },
  ]);
}

export function servePages(session: Session, pages: BuiltPages): void {
  session.protocol.registerBufferProtocol('amends', (request, answer) => answer(answerFor(request, pages)));
}
