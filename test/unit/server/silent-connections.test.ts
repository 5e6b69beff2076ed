import { once } from 'node:events';
import { createServer, get } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { watchSilent } from '#server/app/silent-connections';

test('a line on which nobody asked anything holds up no stop, and one that is being answered is let end', async () => {
  let answer: () => void = () => undefined;
  const server = createServer((_request, reply) => (answer = () => void reply.end('all of it')));
  const endSilent = watchSilent(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  const asked = get({ port, host: '127.0.0.1', agent: false });
  const answered = once(asked, 'response');
  await once(server, 'request');
  const silent = connect(port, '127.0.0.1');
  await once(server, 'connection');

  const stopped = once(server, 'close');
  server.close();
  const ended = once(silent, 'close');
  endSilent();
  await ended;
  answer();
  const [response] = await answered;
  const text: Buffer[] = [];
  for await (const piece of response) text.push(piece as Buffer);
  expect(Buffer.concat(text).toString()).toBe('all of it');
  await stopped;
});
