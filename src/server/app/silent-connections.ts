// Lines that were opened and on which nobody has asked anything yet: a proxy's in store, or one whose asker changed their mind.
// The server's own stop would wait for the first request of each, a minute and more.
import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** @returns ends them; whoever was about to ask on one asks again elsewhere */
export function watchSilent(server: Server): () => void {
  const silent = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  server.on('request', ({ socket }) => silent.delete(socket));
  return () => {
    for (const socket of silent) socket.destroy();
  };
}
