// An example of the program that answers a desk's look-up (docs/look-up.md): it knows three receipts by heart.
// Put your own till or booking system where `known` is. Start it with: node examples/look-up-service/server.mjs [port] [key]
import { createServer } from 'node:http';

const known = new Map([
  [
    '500012345',
    [
      { label: 'Bought', value: '14 November 2026, 16:10, till 2' },
      { label: 'What', value: 'Table lamp, oak' },
      { label: 'Paid', value: '£49.00 by card ending 4471' },
      { label: 'And again', value: '£49.00 by card ending 4471, 16:11' },
    ],
  ],
  ['500012346', [{ label: 'Bought', value: '2 November 2026, 10:02, online' }]],
  ['B-2041', [{ label: 'Booked', value: 'Room 204, 20 to 22 November, two guests' }]],
]);

/** @param key what desks have to bring; empty: nothing */
export function lookUpService(key = '') {
  return createServer(async (request, response) => {
    const answer = (status, body) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (request.method !== 'POST') return answer(405, {});
    if (key && request.headers.authorization !== `Bearer ${key}`) return answer(401, {});
    const pieces = [];
    for await (const piece of request) pieces.push(piece);
    let asked;
    try {
      asked = JSON.parse(Buffer.concat(pieces).toString());
    } catch {
      return answer(400, {});
    }
    const facts = known.get(String(asked.number).trim());
    // Nothing known is a 404, and not an error: the desk says so in its own words.
    return facts ? answer(200, { facts }) : answer(404, {});
  });
}

if (process.argv[1] === import.meta.filename) {
  const [port = '4620', key = ''] = process.argv.slice(2);
  lookUpService(key).listen(Number(port), '127.0.0.1', () => {
    process.stdout.write(`Answers look-ups at http://127.0.0.1:${port}\n`);
  });
}
