import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { HttpRequest } from '#main/courier/http-port';
import { RegisterClient } from '#main/courier/register-client';
import { RegisterClock } from '#main/courier/register-clock';

const standing = {
  incarnation: '0190a5f0-0000-7000-8000-0000000000aa',
  serverTime: '2026-03-02T09:00:00.000Z',
};
const page = { ...standing, events: [], cursor: 0, more: false };
const taken = { ...standing, results: [], cursor: 0, countersigned: [] };
const event = { header: '{"some":"header"}', salt: null, payload: 'a complaint about a kettle '.repeat(100) };
const large = { events: Array.from({ length: 20 }, () => event), checkpoints: [] };

/** A register that says of itself what `says` says, and takes what it takes. */
function register(says: object, takes: readonly string[]) {
  const pushed: HttpRequest[] = [];
  const client = new RegisterClient({
    http: {
      listen: () => Promise.resolve(200),
      send: (request) => {
        const isPush = request.method === 'POST';
        if (isPush) pushed.push(request);
        const isTaken = takes.includes(encodingOf(request));
        const refused = { problem: 'notThisKind', serverTime: standing.serverTime };
        const answer = isPush ? (isTaken ? taken : refused) : { ...page, ...says };
        const status = isPush && !isTaken ? 415 : 200;
        return Promise.resolve({ status, body: Buffer.from(JSON.stringify(answer)) });
      },
    },
    address: 'http://register',
    about: { register: 'r', branch: 'b', keyid: 'k' },
    sign: () => 'c2lnbmVk',
    clock: new RegisterClock(() => Date.parse(standing.serverTime)),
    newNonce: () => 'n',
  });
  return { client, pushed };
}
const encodingOf = ({ headers }: HttpRequest) => headers['content-encoding'] ?? 'none';
const bodyOf = ({ body }: HttpRequest) => Buffer.from(body ?? []);

it('packs a large push with Brotli once a page said that the register takes it, and never before', async () => {
  const { client, pushed } = register({ takesBrotli: true }, ['gzip', 'br']);
  await client.push(large);
  await client.pull(0, 1);
  await client.push(large);
  await client.push({ ...large, events: large.events.slice(0, 1) });
  expect(pushed.map(encodingOf)).toEqual(['gzip', 'br', 'gzip']);
  expect(JSON.parse(gunzipSync(bodyOf(pushed[0]!)).toString())).toEqual(large);
  expect(JSON.parse(brotliDecompressSync(bodyOf(pushed[1]!)).toString())).toEqual(large);
});

it('keeps to gzip with a register that is older', async () => {
  const { client, pushed } = register({}, ['gzip']);
  await client.pull(0, 1);
  await client.push(large);
  expect(pushed.map(encodingOf)).toEqual(['gzip']);
});

it('packs it anew for an instance that is older than the one that was asked, and keeps to that', async () => {
  const { client, pushed } = register({ takesBrotli: true }, ['gzip']);
  await client.pull(0, 1);
  await client.push(large);
  await client.push(large);
  expect(pushed.map(encodingOf)).toEqual(['br', 'gzip', 'gzip']);
});
