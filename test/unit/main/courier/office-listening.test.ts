import { describe, expect, it } from 'vitest';
import type { LiveNotice } from '#contract/register-api/events';
import { OfficeListening } from '#main/courier/office-listening';

const branch = '0197c000-0000-7000-8000-0000000000b1';
const hello: LiveNotice = {
  ...{ kind: 'hello', incarnation: branch, serverTime: '2026-11-22T10:00:00.000Z', cursor: 0 },
};
const changed: LiveNotice = { kind: 'events', branch, cursor: 4 };

/** A register whose stream the test speaks on, and a clock whose pauses the test ends. */
function around() {
  const told: string[] = [];
  const streams: { hear: (notice: LiveNotice) => void; end: (error?: Error) => void }[] = [];
  const pauses: { milliseconds: number; over: () => void }[] = [];
  const listening = new OfficeListening({
    register: {
      listen: (hear, signal) =>
        new Promise((done, fail) => {
          const end = (error?: Error) => (error ? fail(error) : done());
          signal.addEventListener('abort', () => end());
          streams.push({ hear, end });
        }),
    },
    clock: {
      random: () => 0,
      wait: (milliseconds, signal) =>
        new Promise((over) => {
          signal.addEventListener('abort', () => over());
          pauses.push({ milliseconds, over });
        }),
    },
    told: () => told.push(listening.isLive ? 'live' : 'alone'),
    news: () => told.push('news'),
  });
  const pauseOver = async () => {
    pauses.shift()?.over();
    await settled();
  };
  return { listening, told, streams, pauses, pauseOver };
}
const settled = () => new Promise((soon) => setImmediate(soon));

describe('9.6 a computer of head office listens', () => {
  it('says once that something changed, however many branches it was in', async () => {
    const { listening, told, streams, pauseOver } = around();
    for (const notice of [hello, changed, changed, changed]) streams[0]?.hear(notice);
    expect(told).toEqual(['live']);
    await pauseOver();
    expect(told).toEqual(['live', 'news']);
    streams[0]?.hear(changed);
    await pauseOver();
    expect(told).toEqual(['live', 'news', 'news']);
    await listening.stop();
  });

  it('knows that nothing tells it when the stream breaks, opens another, and asks for what it missed', async () => {
    const { listening, told, streams, pauses, pauseOver } = around();
    streams[0]?.hear(hello);
    await pauseOver();
    streams[0]?.end(new Error('the line broke'));
    await settled();
    expect(told).toEqual(['live', 'news', 'alone']);
    expect(listening.isLive).toBe(false);
    expect(pauses.map(({ milliseconds }) => milliseconds)).toEqual([500]);
    await pauseOver();
    streams[1]?.hear(hello);
    await pauseOver();
    expect(told).toEqual(['live', 'news', 'alone', 'live', 'news']);
    // Told to come back: until it has, nothing tells.
    streams[1]?.hear({ kind: 'goodbye' });
    expect(told.at(-1)).toBe('alone');
    await listening.stop();
  });

  it('says nothing any more once it was stopped, also of what it had just heard', async () => {
    const { listening, told, streams } = around();
    streams[0]?.hear(hello);
    await listening.stop();
    await settled();
    streams[0]?.hear(changed);
    await settled();
    expect(told).toEqual(['live']);
  });
});
