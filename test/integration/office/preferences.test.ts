/** How each person likes the conversation shown: sealed with the store, theirs alone, there again after a restart. */
import { describe, expect, it } from 'vitest';
import { Desk, refused, value } from '../../support/office-desk';

const usual = { coaching: 'full', view: 'steps' };

describe('shift.prefer', () => {
  it('0.4: begins with the full coaching, and keeps what was named and nothing else', async () => {
    const desk = await Desk.setUp();
    expect((await desk.state()).prefers).toEqual(usual);
    expect(value(await desk.ask('shift.prefer', { coaching: 'cues' })).prefers).toEqual({
      ...usual,
      coaching: 'cues',
    });
    expect(value(await desk.ask('shift.prefer', { view: 'page' })).prefers).toEqual({
      coaching: 'cues',
      view: 'page',
    });
    expect(desk.states.at(-1)?.prefers).toEqual({ coaching: 'cues', view: 'page' });
  });

  it('is one person’s own: a colleague at the same desk keeps theirs', async () => {
    const desk = await Desk.setUp();
    value(await desk.ask('shift.prefer', { coaching: 'short', view: 'page' }));
    await desk.enter('ben');
    expect((await desk.state()).prefers).toEqual(usual);
    value(await desk.ask('shift.prefer', { coaching: 'cues' }));
    expect((await desk.enter('amira')).prefers).toEqual({ coaching: 'short', view: 'page' });
  });

  it('K2 which way the screen faces is the desk’s: for whoever is at it, after a restart too, until a manager says otherwise', async () => {
    const desk = await Desk.setUp();
    expect((await desk.state()).customersCanSee).toBeUndefined();
    expect(value(await desk.ask('shift.prefer', { customersCanSee: true })).customersCanSee).toBe(true);
    expect((await desk.enter('ben')).customersCanSee).toBe(true);
    await desk.restart();
    await desk.openWithPassphrase();
    expect((await desk.state()).customersCanSee).toBe(true);
    await desk.enter('chen');
    const { zone: _, ...branch } = value(await desk.ask('settings.read', {})).branch;
    value(
      await desk.ask('branch.change', { branch: { ...branch, customersCanSee: !branch.customersCanSee } }),
    );
    expect((await desk.state()).customersCanSee).toBeUndefined();
  });

  it('K9 keeps which playbook versions somebody read: theirs alone, added to and never taken back', async () => {
    const desk = await Desk.setUp();
    value(await desk.ask('shift.prefer', { understood: ['hotel 1.0.0'] }));
    value(await desk.ask('shift.prefer', { understood: ['hotel 1.1.0'] }));
    value(await desk.ask('shift.prefer', { coaching: 'cues' }));
    const marked = ['hotel 1.0.0', 'hotel 1.1.0'];
    expect((await desk.state()).prefers).toEqual({ coaching: 'cues', view: 'steps', understood: marked });
    expect((await desk.enter('ben')).prefers).toEqual(usual);
    await desk.restart();
    await desk.openWithPassphrase();
    expect((await desk.enter('amira')).prefers.understood).toEqual(marked);
  });

  it('is there again after a restart, and nobody’s while nobody is at the desk', async () => {
    const desk = await Desk.setUp();
    value(await desk.ask('shift.prefer', { coaching: 'short' }));
    value(await desk.ask('shift.lock', {}));
    expect((await desk.state()).prefers).toEqual(usual);
    expect(refused(await desk.ask('shift.prefer', { coaching: 'cues' }))).toEqual({
      code: 'nobodyAtTheDesk',
    });
    await desk.restart();
    await desk.openWithPassphrase();
    expect((await desk.enter('amira')).prefers).toEqual({ ...usual, coaching: 'short' });
  });
});
