import type { WebFrameMain } from 'electron';
import { describe, expect, it } from 'vitest';
import { yes } from '#contract/refusal';
import { firstAnswer } from '#main/door/first-answer';
import { createKnownWindows } from '#main/window/known-windows';
import { aWindow, everyCall, roles } from './recording-door';

const windows = createKnownWindows();
const own = Object.fromEntries(roles.map((role) => [role, aWindow(role)]));
for (const window of Object.values(own)) windows.add(window);
const { desk } = own;
const event = { sender: desk!.contents, senderFrame: desk!.mainFrame };
let isFirst = true;
const first = firstAnswer({ windows, isFirst: () => isFirst, state: async () => yes('as it stands') });

describe('S2 the answer before all others', () => {
  it('says how the shop stands to the desk’s own page', async () => {
    expect(await first('app.state', event, {})).toEqual(yes('as it stands'));
  });

  it('is given to nobody else, for no other call, and for no argument at all', () => {
    for (const name of everyCall) if (name !== 'app.state') expect(first(name, event, {})).toBeNull();
    for (const { role, contents, mainFrame } of Object.values(own))
      if (role !== 'desk')
        expect(first('app.state', { sender: contents, senderFrame: mainFrame }, {})).toBeNull();
    const unknown = aWindow('desk');
    const strange: WebFrameMain[] = [
      unknown.mainFrame,
      { url: 'https://example.org/', parent: desk!.mainFrame } as WebFrameMain,
    ];
    for (const senderFrame of [null, ...strange])
      expect(first('app.state', { sender: desk!.contents, senderFrame }, {})).toBeNull();
    expect(first('app.state', { sender: unknown.contents, senderFrame: unknown.mainFrame }, {})).toBeNull();
    const arguments_ = [
      undefined,
      null,
      0,
      '',
      'x',
      [],
      { a: 1 },
      new Map(),
      new Date(),
      () => 1,
      Object.create({}),
    ];
    for (const argument of arguments_) expect(first('app.state', event, argument)).toBeNull();
  });

  it('is left to the door once everything can be answered', () => {
    isFirst = false;
    expect(first('app.state', event, {})).toBeNull();
  });
});
