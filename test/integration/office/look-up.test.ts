// The till's own program is asked for a number: facts in two seconds, and the desk works as well without it (K10).
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lookUpReply } from '#contract/look-up';
import { askProgram } from '#main/look-up/ask-program';
import { lookUpService } from '../../../examples/look-up-service/server.mjs';
import { Desk, refused, value } from '../../support/office-desk';
import { nodeHttp } from '../../support/real-register';

async function open(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => (server.closeAllConnections(), void server.close()));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const asked = { v: 1 as const, number: '500012345', branch: 'MIL' };

async function deskThatLooksUp(address: string, key?: string): Promise<Desk> {
  const desk = await Desk.setUp(undefined, {}, { http: nodeHttp });
  await desk.enter('chen');
  value(await desk.ask('lookUp.set', { address, ...(key ? { key } : {}) }));
  await desk.enter('amira');
  return desk;
}

describe('K10 looking a number up', () => {
  it('the example service tells what it knows, and the desk keeps it with the complaint over a restart', async () => {
    const desk = await deskThatLooksUp(await open(lookUpService('till key')), 'till key');
    expect(await desk.state()).toMatchObject({ looksUp: true });
    const found = value(await desk.ask('lookUp.ask', { number: '500012345' }));
    if (found.found !== 'facts') throw new Error('nothing was found');
    expect(found.facts.map(({ label }) => label)).toEqual(['Bought', 'What', 'Paid', 'And again']);
    const { incident } = value(await desk.ask('incident.begin', { length: 'usual', channel: 'walkIn' }));
    const payload = { code: '500012345', facts: found.facts };
    value(
      await desk.ask('incident.tell', {
        id: incident.id,
        proposals: [{ type: 'lookedUp.v1', payload }],
        settles: [],
      }),
    );
    await desk.restart();
    await desk.openWithPassphrase();
    await desk.enter('amira');
    const again = value(await desk.ask('incident.open', { id: incident.id }));
    expect(again.incident).toMatchObject({ scans: ['500012345'], lookedUp: [payload] });
    expect(value(await desk.ask('lookUp.ask', { number: '999' }))).toEqual({ found: 'nothing' });
  });

  it('sends the number and the branch, and nothing else', async () => {
    const seen: { headers: object; body: string }[] = [];
    const server = createServer(async (request, response) => {
      let body = '';
      for await (const piece of request) body += String(piece);
      seen.push({ headers: request.headers, body });
      response.end('{"facts":[]}');
    });
    const desk = await deskThatLooksUp(await open(server));
    expect(value(await desk.ask('lookUp.ask', { number: '500012345' }))).toEqual({ found: 'nothing' });
    expect(JSON.parse(seen[0]!.body)).toEqual(asked);
    expect(JSON.stringify(seen[0]!.headers)).not.toMatch(/Amira|Chen|authorization/);
  });

  it('a program that is slow, wrong, gone or hostile is no answer, in two seconds at most', async () => {
    const bodies = [
      ...['', 'not json', '{}', '{"facts":"x"}', '{"facts":[{"label":"","value":"x"}]}', 'null', '[]'],
      `{"facts":[{"label":"a","value":"${'x'.repeat(70_000)}"}]}`,
    ];
    let body = '';
    const url = await open(createServer((_request, response) => void response.end(body)));
    for (body of bodies)
      expect(await askProgram(nodeHttp, { address: url, key: null }, asked), body.slice(0, 40)).toEqual({
        found: 'noAnswer',
      });
    const statuses = [301, 401, 500, 503];
    let status = 0;
    const answering = await open(
      createServer(
        (_request, response) => void response.writeHead(status, { location: url }).end('{"facts":[]}'),
      ),
    );
    for (status of statuses)
      expect(await askProgram(nodeHttp, { address: answering, key: null }, asked), String(status)).toEqual({
        found: 'noAnswer',
      });
    const silent = await open(createServer(() => {}));
    const began = performance.now();
    expect(await askProgram(nodeHttp, { address: silent, key: null }, asked, 100)).toEqual({
      found: 'noAnswer',
    });
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(await askProgram(nodeHttp, { address: 'http://127.0.0.1:9', key: null }, asked)).toEqual({
      found: 'noAnswer',
    });
  });

  it('what it answers is made safe to show and to keep, and cut at twenty lines', () => {
    const { facts } = lookUpReply.parse({
      facts: Array.from({ length: 30 }, () => ({ label: 'Paid\u202e', value: '<b>49</b>\0' })),
    });
    expect(facts).toHaveLength(20);
    expect(facts[0]).toEqual({ label: 'Paid', value: '<b>49</b>' });
  });

  it('only managers say where, only https or this computer, and the key never comes back', async () => {
    const desk = await Desk.setUp(undefined, {}, { http: nodeHttp });
    expect(refused(await desk.ask('lookUp.setting', {}))).toEqual({ code: 'managersOnly' });
    expect(refused(await desk.ask('lookUp.set', { address: null }))).toEqual({ code: 'managersOnly' });
    expect(value(await desk.ask('lookUp.ask', { number: '5' }))).toEqual({ found: 'noAnswer' });
    expect(await desk.state()).not.toHaveProperty('looksUp');
    await desk.enter('chen');
    for (const address of [
      'http://till.example',
      'ftp://till.example',
      'https://a:b@till.example',
      'not an address at all',
    ])
      expect(refused(await desk.ask('lookUp.set', { address })), address).toEqual({
        code: 'notValid',
        field: 'address',
      });
    const set = value(await desk.ask('lookUp.set', { address: 'till.example/ask', key: 'canary-key' }));
    expect(set).toEqual({ address: 'https://till.example/ask', hasKey: true });
    expect(JSON.stringify([await desk.state(), await desk.ask('settings.read', {})])).not.toContain(
      'canary-key',
    );
    // Kept while the address stays, dropped when it is another place.
    expect(value(await desk.ask('lookUp.set', { address: 'till.example/ask' }))).toMatchObject({
      hasKey: true,
    });
    expect(value(await desk.ask('lookUp.set', { address: 'other.example' }))).toMatchObject({
      hasKey: false,
    });
    expect(value(await desk.ask('lookUp.set', { address: null }))).toEqual({ address: null, hasKey: false });
    const { events } = value(await desk.ask('settings.read', {}));
    expect(events[0]).toMatchObject({ kind: 'lookUpChanged', byName: 'Chen W.' });
  });
});
