/** A PDF that never comes: nobody waits for ever, and nothing more is drawn where it got stuck. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PaperPage } from '#contract/paper';
import { reportOf } from '#contract/printing';
import { no, yes } from '#contract/refusal';
import { Press, type PressOffice } from '#main/printing/press';
import type { OpenPaperWindow } from '#main/window/paper-window';
import { correctedLater } from '../../../fixtures/filed-incidents';
import { reportPageOf } from '../../../fixtures/paper-of';

const page: PaperPage = reportPageOf(correctedLater());
const office = {
  ask: async () => no({ code: 'notOpen' }),
  paperPage: async () => yes(page),
} as unknown as PressOffice;

/** What printToPDF does in each window that is opened, one after the other. */
function windowsThat(...draw: (() => Promise<Uint8Array>)[]) {
  const ended: string[] = [];
  let opened = 0;
  const open: OpenPaperWindow = async () => {
    const name = `window ${(opened += 1)}`;
    return {
      ...{ height: 1_000, webContents: { printToPDF: draw[opened - 1] } as never },
      close: () => void ended.push(`${name} is done`),
      giveUp: () => void ended.push(`${name} is given up`),
    };
  };
  return { open, ended };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('F7: is refused after a minute, and the next paper is drawn in another window', async () => {
  const { open, ended } = windowsThat(
    () => new Promise<never>(() => undefined),
    async () => new Uint8Array([1]),
  );
  const press = new Press(office, open);
  const first = press.pdf(reportOf('one'));
  await vi.advanceTimersByTimeAsync(59_000);
  expect(ended).toEqual([]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await first).toEqual(no({ code: 'notDrawn' }));
  expect(ended).toEqual(['window 1 is given up', 'window 1 is done']);
  expect(await press.pdf(reportOf('one'))).toMatchObject({ ok: true });
  expect(ended.slice(2)).toEqual(['window 2 is done']);
  expect(vi.getTimerCount()).toBe(0);
});

test('F7: and so where Chromium says at once that it can’t', async () => {
  const { open, ended } = windowsThat(async () => Promise.reject(new Error('PrintingFailed')));
  expect(await new Press(office, open).pdf(reportOf('one'))).toEqual(no({ code: 'notDrawn' }));
  expect(ended).toEqual(['window 1 is given up', 'window 1 is done']);
  expect(vi.getTimerCount()).toBe(0);
});
