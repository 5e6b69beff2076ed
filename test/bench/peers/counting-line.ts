// A line between two programs that counts the bytes on it, both ways.
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface CountingLine {
  port: number;
  readonly bytes: number;
  close(): void;
}

/** @param to a port on loopback */
export async function countingLine(to: number): Promise<CountingLine> {
  let bytes = 0;
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    for (const [from, into] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.on('data', (chunk: Buffer) => (bytes += chunk.length));
      from.on('error', () => into.destroy());
      from.on('close', () => open.delete(from));
      from.setNoDelay(true);
      from.pipe(into);
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    get bytes() {
      return bytes;
    },
    close() {
      server.close();
      for (const one of open) one.destroy();
    },
  };
}
