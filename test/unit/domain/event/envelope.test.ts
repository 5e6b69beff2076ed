import { expect, it } from 'vitest';
import { readEvent, sealEvent } from '#domain/event/envelope';
import { plainCrypto } from '../../../support/office-random-telling';

const about = {
  ...{ id: '0190a5f0-2222-7000-8000-000000000001', incident: '0190a5f0-1111-7000-8000-000000000148' },
  ...{ branch: 'b', device: 'd', seq: 1, prev: null, actor: { id: 'a', name: 'Amira K.' } },
  ...{ at: '2026-11-21T14:02:00.000+00:00', zone: 'Europe/London', after: [], type: 'noteAdded.v1' },
};
const crypto = { ...plainCrypto, salt: () => 'pepper' };

it('binds the payload by a commitment in the header, and the header by its hash', () => {
  const stored = sealEvent(about, { text: 'She rang' }, crypto);
  expect(JSON.parse(stored.header)).toEqual({
    ...{ v: 1, ...about },
    commit: crypto.hmacSha256('pepper', '{"text":"She rang"}'),
  });
  const event = readEvent(stored, crypto);
  expect(event).toMatchObject({ hash: crypto.sha256(stored.header), unread: null });
  expect(event?.known).toEqual({ type: 'noteAdded.v1', payload: { text: 'She rang' } });
  expect(event?.stored).toEqual(stored);
});

it('keeps hash and place of an event whose payload was erased', () => {
  const stored = sealEvent(about, { text: 'She rang' }, crypto);
  const erased = readEvent({ ...stored, payload: null, salt: null }, crypto);
  expect(erased).toMatchObject({ hash: readEvent(stored, crypto)?.hash, unread: 'erased', known: null });
});

it('keeps a kind it doesn’t know, a newer envelope and a payload it can’t read, and says which', () => {
  const read = (type: string, payload: unknown) =>
    readEvent(sealEvent({ ...about, type }, payload, crypto), crypto);
  expect(read('noteAdded.v2', { text: 'x' })).toMatchObject({ unread: 'newer', known: null });
  expect(read('toString', {})).toMatchObject({ unread: 'newer' });
  expect(read('noteAdded.v1', { text: '' })).toMatchObject({ unread: 'unreadable', known: null });
  const stored = sealEvent(about, { text: 'x' }, crypto);
  const newer = { ...stored, header: stored.header.replace('"v":1', '"v":2') };
  expect(readEvent(newer, crypto)).toMatchObject({ unread: 'newer', known: null });
});

it('keeps fields of a newer header in the bytes', () => {
  const stored = sealEvent(about, { text: 'x' }, crypto);
  const wider = { ...stored, header: stored.header.replace('{', '{"weather":"wet",') };
  expect(readEvent(wider, crypto)?.stored.header).toContain('"weather":"wet"');
});
