import { expect, it } from 'vitest';
import { causalOrder } from '#domain/event/causal-order';

const event = (hash: string, ...after: string[]) => ({ hash, header: { after } });
const names = (events: { hash: string }[]) => events.map(({ hash }) => hash).join('');

it('puts causes first and breaks ties by hash, whatever order the events came in', () => {
  const told = [event('d', 'b', 'c'), event('c', 'a'), event('b', 'a'), event('a')];
  expect(names(causalOrder(told).ordered)).toBe('abcd');
  expect(names(causalOrder([...told].reverse()).ordered)).toBe('abcd');
  expect(causalOrder(told).heads).toEqual(['d']);
});

it('takes a repeat for one event', () => {
  const order = causalOrder([event('a'), event('a'), event('b', 'a'), event('a')]);
  expect(names(order.ordered)).toBe('ab');
});

it('holds nobody up for a cause that hasn’t arrived, and reckons anew when it has', () => {
  const late = event('a');
  const without = causalOrder([event('c', 'b'), event('b', 'a')]);
  expect(names(without.ordered)).toBe('bc');
  expect(without.reachedBy(['c', 'nowhere'])).toEqual(new Set(['b', 'c']));
  expect(names(causalOrder([event('c', 'b'), event('b', 'a'), late]).ordered)).toBe('abc');
});

it('knows who knew of whom', () => {
  const order = causalOrder([event('a'), event('b', 'a'), event('c', 'a'), event('d', 'b')]);
  expect(order.stoodOn('d', 'a')).toBe(true);
  expect(order.stoodOn('d', 'd')).toBe(true);
  expect(order.stoodOn('c', 'b')).toBe(false);
  expect(order.stoodOn('b', 'd')).toBe(false);
  expect(order.stoodOn('x', 'a')).toBe(false);
  expect(order.heads).toEqual(['c', 'd']);
});

it('loses no event of a forged ring', () => {
  const order = causalOrder([event('a', 'b'), event('b', 'a'), event('c'), event('d', 'd')]);
  expect([...names(order.ordered)].sort().join('')).toBe('abcd');
});
