// Where this computer's CUPS listens, and one question to it. Never over the network: what is printed is somebody's complaint.
import { existsSync } from 'node:fs';
import { request } from 'node:http';
import { asBytes, fromBytes, type Answered, type Asked } from './message';

export type Address = { socketPath: string } | { host: '127.0.0.1'; port: number };

const sockets = ['/run/cups/cups.sock', '/var/run/cups/cups.sock', '/private/var/run/cupsd'];
/** A print server on the same computer answers within milliseconds; a big PDF takes it a moment. */
const patience = 20_000;

/** Null where there is none on this computer: Windows, a server elsewhere, no printing at all. */
export function findServer(
  env: Partial<Record<string, string>>,
  isThere: (path: string) => boolean = existsSync,
): Address | null {
  const named = env['CUPS_SERVER'];
  if (named?.startsWith('/')) return { socketPath: named };
  if (named) {
    const [host = '', port = '631'] = named.replace(/\/version=.*$/, '').split(':');
    const isHere = host === 'localhost' || host === '127.0.0.1';
    return isHere && /^\d{1,5}$/.test(port) ? { host: '127.0.0.1', port: Number(port) } : null;
  }
  const socketPath = sockets.find(isThere);
  return socketPath ? { socketPath } : null;
}

/** @throws what the network or the reading says */
export function askServer(address: Address, path: string, asked: Asked, document?: Uint8Array) {
  return new Promise<Answered>((resolve, reject) => {
    const question = request(
      {
        ...address,
        ...{ path, method: 'POST', timeout: patience },
        headers: { 'content-type': 'application/ipp', host: 'localhost' },
      },
      (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.once('error', reject);
        response.once('end', () => {
          try {
            if (response.statusCode !== 200) throw new Error(`the print server said ${response.statusCode}`);
            resolve(fromBytes(Buffer.concat(pieces)));
          } catch (error) {
            reject(error as Error);
          }
        });
      },
    );
    question.once('timeout', () => question.destroy(new Error('the print server did not answer')));
    question.once('error', reject);
    question.write(asBytes(asked));
    question.end(document);
  });
}
