import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useLetter } from '#renderer/features/letterbox/letter-store';

type Written = (answer: { ok: true; value: { savedAt: string } }) => void;
const writing: Written[] = [];
const answers = {
  'letterbox.begin': () => Promise.resolve({ ok: true, value: { id: 'one' } }),
  'letterbox.write': () => new Promise((written: Written) => writing.push(written)),
};

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('window', { amends: { ask: (name: keyof typeof answers) => answers[name]() } });
  await useLetter.getState().start();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a note says it is kept only of the last letter typed: one typed while it was being kept waits for its own turn', async () => {
  const { type } = useLetter.getState();
  const isKept = () => useLetter.getState().isKept;
  const kept = async () => {
    writing.shift()?.({ ok: true, value: { savedAt: '2026-11-22T14:02:00+00:00' } });
    await vi.advanceTimersByTimeAsync(0);
  };
  type({ words: 'The kettle' });
  await vi.advanceTimersByTimeAsync(1_000);
  type({ words: 'The kettle leaks' });
  await kept();
  expect(useLetter.getState().savedAt).not.toBeNull();
  expect(isKept()).toBe(false);
  await vi.advanceTimersByTimeAsync(1_000);
  await kept();
  expect(isKept()).toBe(true);
});
