/** A screen of our own for windows that nobody should see, where there is no other. */
import type { Readable } from 'node:stream';
import { endDaemon, startDaemon } from './daemon';

export const needsVirtualScreen =
  process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];

export interface VirtualScreen {
  /** ":99", as DISPLAY wants it. */
  display: string;
  stop(): Promise<void>;
}

export async function startVirtualScreen(size = '1366x768'): Promise<VirtualScreen> {
  // The server picks a free number and writes it down the pipe once it listens.
  const args = ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp'];
  const server = startDaemon('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise<string>((resolve, reject) => {
    (server.stdio[3] as Readable).once('data', (data: Buffer) => resolve(data.toString().trim()));
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
  return { display: `:${number}`, stop: () => endDaemon(server) };
}
