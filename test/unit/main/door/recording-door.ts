import type { WebContents, WebFrameMain } from 'electron';
import { callsOf, type CallName, type WindowRole } from '#contract/channels';
import { yes } from '#contract/refusal';
import { answerCall } from '#main/door/answer-call';
import type { Handlers } from '#main/door/handlers';
import type { Sender } from '#main/door/sender';
import type { LoggedFacts } from '#main/log/log';
import { createKnownWindows } from '#main/window/known-windows';

/** The few facts of a window that the door looks at. */
export function aWindow(role: WindowRole, { url = `amends://app/${role}.html` } = {}) {
  const mainFrame = { url, parent: null } as unknown as WebFrameMain;
  const contents = { mainFrame, once: () => undefined } as unknown as WebContents;
  return { role, address: `amends://app/${role}.html`, contents, mainFrame };
}

export const roles = Object.keys(callsOf) as WindowRole[];
export const everyCall: readonly CallName[] = roles.flatMap((role) => [...callsOf[role]]);
/** The one window that may use it. */
export function roleOf(name: CallName): WindowRole {
  return roles.find((role) => (callsOf[role] as readonly CallName[]).includes(name))!;
}

/** A door whose handlers note what reaches them; they answer null, or whatever `handler` does. */
export function recordingDoor(handler: (args: unknown) => Promise<unknown> = async () => yes(null)) {
  const reached: { name: CallName; args: unknown }[] = [];
  const logged: [keyof LoggedFacts, unknown][] = [];
  const windows = createKnownWindows();
  const desk = aWindow('desk');
  const paper = aWindow('paper');
  windows.add(desk);
  windows.add(paper);
  const display = aWindow('display');
  windows.add(display);
  const own = { desk, paper, display };
  const handlers = Object.fromEntries(
    everyCall.map((name) => [name, (args: unknown) => (reached.push({ name, args }), handler(args))]),
  ) as unknown as Handlers;
  const call = (name: CallName, args: unknown, from?: Sender) => {
    const { contents, mainFrame } = own[roleOf(name)];
    const event = from ?? { sender: contents, senderFrame: mainFrame };
    return answerCall(name, event, args, {
      handlers,
      windows,
      log: { note: (e, facts) => logged.push([e, facts]) },
    });
  };
  return { desk, own, call, reached, logged };
}
