import React, { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useConversation } from '#renderer/features/conversation/conversation-store';
import { NotBegunNotice } from '#renderer/screens/not-begun';
import { beginAt, openCounter, sitDown, theIncident } from '../../../support/counter-stores';

const listening = { stage: 'listen', step: 'listening' } as const;

describe('the open incident on the screen', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('1.6 is ready to be typed in at once: beginning writes nothing and waits for nothing', async () => {
    const shop = await openCounter();
    await beginAt();
    expect(useConversation.getState().open?.save).toBe('nothing');
    expect(theIncident().reference).toBeNull();
    expect(shop.calls.map(({ name }) => name).filter((name) => name.startsWith('incident.'))).toEqual([
      'incident.begin',
    ]);
  });

  it('a new one that main refuses says why, until one is begun', async () => {
    const shop = await openCounter();
    shop.refuseNext('incident.begin', { code: 'unexpected' });
    const { begin } = useConversation.getState();
    expect(await begin('usual')).toBe(false);
    expect(useConversation.getState().open).toBeNull();
    // Rendered to text, a store would show what it began with; here it shows what it holds.
    vi.spyOn(React, 'useSyncExternalStore').mockImplementation((_onChange, now) => now());
    const notice = () => renderToStaticMarkup(createElement(NotBegunNotice));
    expect(notice()).toContain('Everything saved is safe');
    expect(await begin('usual')).toBe(true);
    expect(useConversation.getState().open).not.toBeNull();
    expect(notice()).toBe('');
    vi.restoreAllMocks();
  });

  it('sends what is typed within a second, and the latest text only', async () => {
    const shop = await openCounter();
    await beginAt();
    const { draft } = useConversation.getState();
    for (const text of ['d', 'de', 'deposit twice']) draft('listening.words', text, listening);
    await vi.advanceTimersByTimeAsync(999);
    const sent = shop.calls.filter(({ name }) => name === 'incident.draft');
    expect(sent.map(({ args }) => (args as { value: string }).value)).toEqual(['deposit twice']);
    expect(useConversation.getState().open?.save).toBe('saved');
    expect(theIncident().reference).toMatch(/^MIL-\d{4}-A\d{4}$/);
  });

  it('keeps what was typed and tries again while the disk is full', async () => {
    const shop = await openCounter();
    await beginAt();
    shop.refuseNext('incident.draft', { code: 'diskFull' }, 2);
    useConversation.getState().draft('listening.words', 'deposit twice', listening);
    await vi.advanceTimersByTimeAsync(700);
    expect(useConversation.getState().open?.save).toBe('failed');
    await vi.advanceTimersByTimeAsync(2000);
    expect(useConversation.getState().open?.save).toBe('saved');
    expect([...shop.kept.values()][0]?.drafts['listening.words']?.value).toBe('deposit twice');
  });

  it('drops a draft once its event is on disk, but never a newer one', async () => {
    await openCounter();
    await beginAt();
    const { draft, tell } = useConversation.getState();
    draft('listening.words', 'deposit', listening);
    const told = tell([{ type: 'wordsHeard.v1', payload: { text: 'deposit' } }], ['listening.words']);
    draft('listening.words', 'deposit twice', listening);
    await told;
    expect(useConversation.getState().open?.drafts['listening.words']?.value).toBe('deposit twice');
    await tell([{ type: 'wordsHeard.v1', payload: { text: 'deposit twice' } }], ['listening.words']);
    expect(useConversation.getState().open?.drafts).toEqual({});
  });

  it('keeps what was typed and sent while its field was being told, and shows no word both as draft and as fact', async () => {
    const shop = await openCounter();
    await beginAt();
    const { draft, tell, flush } = useConversation.getState();
    draft('listening.words', 'deposit', listening);
    const both: string[] = [];
    const stop = useConversation.subscribe(({ open }) => {
      const typed = open?.drafts['listening.words']?.value;
      if (typed && open.incident.words === typed) both.push(typed);
    });
    let answer = () => {};
    const { ask } = shop.bridge;
    shop.bridge.ask = async (name, args) => {
      const made = await ask(name, args);
      if (name === 'incident.tell') await new Promise<void>((resolve) => (answer = resolve));
      return made;
    };
    const told = tell([{ type: 'wordsHeard.v1', payload: { text: 'deposit' } }], ['listening.words']);
    draft('listening.words', 'deposit twice', listening);
    await flush();
    answer();
    await told;
    expect(useConversation.getState().open?.drafts['listening.words']?.value).toBe('deposit twice');
    shop.bridge.ask = ask;
    await tell([{ type: 'wordsHeard.v1', payload: { text: 'deposit twice' } }], ['listening.words']);
    expect(theIncident().words).toBe('deposit twice');
    expect(useConversation.getState().open?.drafts).toEqual({});
    stop();
    expect(both).toEqual([]);
  });

  it('sends what was typed as a draft after all where what it became is refused, and never over what was typed on', async () => {
    const shop = await openCounter();
    const { id } = await beginAt();
    const { draft, tell } = useConversation.getState();
    const onDisk = () => shop.kept.get(id)?.drafts['listening.words']?.value;
    const leaveField = (text: string) =>
      tell([{ type: 'wordsHeard.v1', payload: { text } }], ['listening.words']);
    draft('listening.words', 'deposit', listening);
    shop.refuseNext('incident.tell', { code: 'diskFull' }, 2);
    expect(await leaveField('deposit')).toBe(false);
    await vi.advanceTimersByTimeAsync(700);
    expect(onDisk()).toBe('deposit');
    draft('listening.words', 'deposit twice', listening);
    const told = leaveField('deposit twice');
    draft('listening.words', 'deposit twice, on Friday', listening);
    expect(await told).toBe(false);
    await vi.advanceTimersByTimeAsync(700);
    expect(onDisk()).toBe('deposit twice, on Friday');
  });

  it('shows what the disk couldn’t take when its complaint is left and taken up again', async () => {
    const shop = await openCounter();
    const { id } = await beginAt();
    const { draft, leave, resume } = useConversation.getState();
    draft('listening.words', 'deposit', listening);
    await leave();
    await resume(id);
    shop.refuseNext('incident.draft', { code: 'diskFull' });
    draft('listening.words', 'deposit twice', listening);
    await leave();
    expect(useConversation.getState().open).toBeNull();
    await resume(id);
    expect(useConversation.getState().open?.drafts['listening.words']?.value).toBe('deposit twice');
  });

  it('tells when everything told so far stands on the screen, for whoever goes on in the middle of it', async () => {
    vi.useRealTimers();
    await openCounter();
    await beginAt();
    const { tell, told } = useConversation.getState();
    expect(told()).toBeNull();
    for (const text of ['deposit', 'deposit twice'])
      void tell([{ type: 'wordsHeard.v1', payload: { text } }], ['listening.words']);
    expect(theIncident().words).toBe('');
    await told();
    expect(theIncident().words).toBe('deposit twice');
    expect(told()).toBeNull();
  });

  it('C1 says what stood on the screen with a manager’s PIN and with the answer to a hand-over, as with everything told', async () => {
    const shop = await openCounter();
    await beginAt();
    const { tell, approve, answerHandOver, draft } = useConversation.getState();
    await tell([{ type: 'wordsHeard.v1', payload: { text: 'deposit twice' } }]);
    const brief = { who: '', what: '', want: '', promised: '', degrees: null };
    const due = { at: '2026-11-21T14:30:00+00:00', zone: 'Europe/London', pack: null };
    const to = shop.state.people[1]!;
    const handOver = '0190a5f0-7777-7000-8000-000000000001';
    const offer = { handOver, to: to.id, toName: to.name, brief, due };
    await tell([{ type: 'handOverOffered.v1', payload: offer }]);
    const { heads } = theIncident();
    expect(heads).toHaveLength(1);
    draft('handOver.why', 'I’m off at three', listening);
    await answerHandOver('refuse', 'I’m off at three', null);
    await approve(handOver, shop.state.people[2]!.id, '271828');
    for (const name of ['handOver.answer', 'incident.approve'])
      expect(shop.calls.find((call) => call.name === name)?.args, name).toMatchObject({ seen: heads });
  });

  it('is resumed by a colleague before anything else, and says whose it was and what was noted', async () => {
    const shop = await openCounter();
    const { id } = await beginAt();
    const parked = { reason: 'left', note: 'Ask for the receipt', place: null, promise: null };
    await useConversation.getState().tell([{ type: 'incidentParked.v1', payload: parked }]);
    await useConversation.getState().leave();
    await sitDown(shop, 1);
    expect(await useConversation.getState().resume(id)).toBeNull();
    expect(theIncident()).toMatchObject({ state: 'open', holder: { name: 'Ben Thornley' } });
    expect(useConversation.getState().open?.resumed).toEqual({
      from: 'Amira Khan',
      reason: 'left',
      note: 'Ask for the receipt',
    });
  });

  it('records nothing when somebody only looks at their own open one again', async () => {
    const shop = await openCounter();
    const { id } = await beginAt();
    await useConversation.getState().tell([{ type: 'wordsHeard.v1', payload: { text: 'cold soup' } }]);
    await useConversation.getState().leave();
    const before = shop.kept.get(id)?.events.length;
    await useConversation.getState().resume(id);
    expect(shop.kept.get(id)?.events.length).toBe(before);
    expect(useConversation.getState().open?.resumed).toBeNull();
  });
});
