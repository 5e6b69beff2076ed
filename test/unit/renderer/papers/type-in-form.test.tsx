import React from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PaperDefinition } from '#domain/playbook/playbook';
import { useConversation } from '#renderer/features/conversation/conversation-store';
import { usePlaybookStore } from '#renderer/features/conversation/playbook-store';
import { beginFromForm } from '#renderer/features/papers/begin-from-form';
import { WriteUpPage } from '#renderer/features/write-up/index';
import { shippedPlaybook } from '../../../fixtures/playbook';
import { openCounter, theIncident } from '../../../support/counter-stores';

afterEach(() => {
  vi.restoreAllMocks();
  usePlaybookStore.setState({ playbook: null });
});

describe('typing in a form that was filled by hand', () => {
  it('6.4, K3 begins a complaint with the time that stands on the form, to be written up on one page', async () => {
    const shop = await openCounter();
    expect(await beginFromForm('2026-07-01T14:02', 'Europe/London')).toBe('begun');
    const { receivedAt, opened, writeUpAfter, reference } = theIncident();
    expect(receivedAt).toBe('2026-07-01T14:02:00+01:00');
    // When it was typed in is another time, and its own.
    expect(Date.parse(opened?.at ?? '')).not.toBe(Date.parse(receivedAt ?? ''));
    expect(writeUpAfter).toMatchObject({ writtenAt: null });
    expect(reference).not.toBeNull();
    expect(shop.calls.filter(({ name }) => name === 'incident.tell')).toHaveLength(1);
  });

  it('6.4 asks for the time, and begins nothing without', async () => {
    const shop = await openCounter();
    for (const typed of ['', '14:02', 'on Saturday'])
      expect(await beginFromForm(typed, 'Europe/London')).toBe('noTime');
    expect(shop.calls.map(({ name }) => name)).not.toContain('incident.begin');
  });

  it('stays where it is when it couldn’t be kept, so that the time is typed once, and says why', async () => {
    const shop = await openCounter();
    shop.refuseNext('incident.tell', { code: 'diskFull' });
    expect(await beginFromForm('2026-07-01T14:02', 'Europe/London')).toBe('notKept');
    expect(useConversation.getState().open?.refusal).toEqual({ code: 'diskFull' });
    expect(await beginFromForm('2026-07-01T14:02', 'Europe/London')).toBe('begun');
    expect(theIncident().receivedAt).toBe('2026-07-01T14:02:00+01:00');
  });

  it('K3 is asked in the order of the form', async () => {
    await openCounter();
    await beginFromForm('2026-07-01T14:02', 'Europe/London');
    const playbook = shippedPlaybook('hotel');
    usePlaybookStore.setState({ playbook });
    // Rendered to text, a store would show what it began with; here it shows what it holds.
    vi.spyOn(React, 'useSyncExternalStore').mockImplementation((_onChange, now) => now());
    const page = words(renderToStaticMarkup(<WriteUpPage />));
    // What the page asks elsewhere: the time before it, promises and danger with keys that are always there.
    const elsewhere = ['received', 'happened', 'risk', 'promised'];
    const form = playbook.reports.find(({ id }) => id === 'blank-form');
    const asked = (form?.blocks ?? []).flatMap((one) => (isAsked(one) ? [one] : []));
    const here = asked
      .filter(({ id }) => !elsewhere.includes(id))
      .map(({ label }) => label.split(',')[0] ?? '');
    expect(here).toHaveLength(10);
    const places = here.map((label) => page.indexOf(label));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

type Block = PaperDefinition['blocks'][number];
const isAsked = (block: Block): block is Extract<Block, { block: 'write' | 'tick' }> =>
  block.block === 'write' || block.block === 'tick';
const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
