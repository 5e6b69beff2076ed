// Who is calling? A page of ours, in a window of ours, in its main frame, at the address it was opened with.
import type { WebContents, WebFrameMain } from 'electron';
import { callsOf, type CallName } from '#contract/channels';
import type { KnownWindow, KnownWindows } from '../window/known-windows';

export interface Sender {
  sender: WebContents;
  /** Null once the frame is gone or has gone elsewhere. */
  senderFrame: WebFrameMain | null;
}

/** The window, if it may use this call; null for everybody else, whatever the reason. */
export function windowOf(
  event: Sender,
  name: CallName,
  windows: Pick<KnownWindows, 'of'>,
): KnownWindow | null {
  const window = windows.of(event.sender);
  const frame = event.senderFrame;
  if (!window || !frame) return null;
  if (frame.parent !== null || frame !== window.contents.mainFrame) return null;
  if (!isAt(frame.url, window.address)) return null;
  return (callsOf[window.role] as readonly CallName[]).includes(name) ? window : null;
}

/** Protocol and host one by one: Node calls the origin of every address of ours 'null'. */
function isAt(url: string, address: string): boolean {
  if (!URL.canParse(url)) return false;
  const [is, should] = [new URL(url), new URL(address)];
  return is.protocol === should.protocol && is.host === should.host && is.pathname === should.pathname;
}
