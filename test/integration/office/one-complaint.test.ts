import { describe, expect, it } from 'vitest';
import { Desk, listening, value } from '../../support/office-desk';

describe('one complaint through the office', () => {
  it('is begun without a trace, gets its reference with the first words, and survives a restart', async () => {
    const desk = await Desk.setUp();
    const empty = await desk.begin();
    expect(value(await desk.ask('register.list', { state: 'all', query: '', limit: 50 })).total).toBe(0);

    const id = await desk.begin();
    expect(id > empty).toBe(true);
    expect((await desk.draft(id, 'words', '   ')).reference).toBeNull();
    const saved = await desk.draft(id, 'words', 'It went through twice');
    expect(saved).toEqual({ savedAt: expect.stringContaining('2026-11-21T'), reference: 'MIL-2026-A0001' });

    await desk.restart();
    expect(await desk.state()).toMatchObject({ phase: 'closed', people: [], branch: null });
    await desk.openWithPassphrase();
    await desk.enter('ben');
    const opened = await desk.open(id);
    expect(opened.drafts['words']?.value).toBe('It went through twice');
    expect(opened.place).toEqual({ ...listening, field: 'words' });
    expect(opened.incident).toMatchObject({ reference: 'MIL-2026-A0001', holder: { name: 'Amira K.' } });
  });
});
