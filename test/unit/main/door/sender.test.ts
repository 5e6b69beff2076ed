import type { WebFrameMain } from 'electron';
import { describe, expect, it } from 'vitest';
import type { CallName } from '#contract/channels';
import type { Sender } from '#main/door/sender';
import { aWindow, everyCall, recordingDoor, roleOf, roles } from './recording-door';
import { sampleArguments } from './sample-arguments';

const refused = { ok: false, refusal: { code: 'notForThisWindow' } };

/** Everybody who isn't the page that we opened, in the place where we opened it. */
function strangers(door: ReturnType<typeof recordingDoor>, name: CallName): Record<string, Sender> {
  const role = roleOf(name);
  const own = door.own[role];
  const others = roles.filter((one) => one !== role).map((one) => door.own[one]);
  const unknown = aWindow(own.role);
  const frame = (url: string, parent: WebFrameMain | null = null) =>
    ({ sender: own.contents, senderFrame: { url, parent } as WebFrameMain }) satisfies Sender;
  const at = (url: string): Sender => {
    const window = aWindow(own.role, { url });
    // The same window, gone to another address.
    Object.assign(own.contents, { mainFrame: window.mainFrame });
    return { sender: own.contents, senderFrame: window.mainFrame };
  };
  return {
    'a subframe of the page': frame(own.address, own.mainFrame),
    'a subframe of another origin': frame('https://example.org/', own.mainFrame),
    'another main frame at the same address': frame(own.address),
    'a frame that is gone': { sender: own.contents, senderFrame: null },
    ...Object.fromEntries(
      others.map((other) => [
        `${other.role}, which may not use it`,
        { sender: other.contents, senderFrame: other.mainFrame },
      ]),
    ),
    'a window that we never opened': { sender: unknown.contents, senderFrame: unknown.mainFrame },
    'the window at another origin': at('https://app/desk.html'),
    'the window at another host': at('amends://other/desk.html'),
    'the window at another page': at(`amends://app/${others[0]!.role}.html`),
    'the window at a longer host': at('amends://app.example.org/desk.html'),
    'the window at an empty address': at(''),
    'the window at data:': at('data:text/html,amends://app/desk.html'),
  };
}

describe('S2 who may call', () => {
  for (const name of everyCall) {
    it(`${name}: its own window only`, async () => {
      const door = recordingDoor();
      expect(await door.call(name, sampleArguments[name])).toEqual({ ok: true, value: null });
      expect(door.reached).toHaveLength(1);
      for (const [who, event] of Object.entries(strangers(door, name))) {
        expect(await door.call(name, sampleArguments[name], event), who).toEqual(refused);
      }
      expect(door.reached).toHaveLength(1);
      expect(door.logged.every(([event]) => event === 'door.refusedSender')).toBe(true);
    });
  }

  it('a frame that throws when asked for its address is a stranger', async () => {
    const door = recordingDoor();
    const senderFrame = {
      parent: null,
      get url(): string {
        throw new Error('disposed');
      },
    } as WebFrameMain;
    Object.assign(door.desk.contents, { mainFrame: senderFrame });
    const answer = await door.call('app.state', {}, { sender: door.desk.contents, senderFrame });
    expect(answer.ok).toBe(false);
    expect(door.reached).toEqual([]);
  });
});
