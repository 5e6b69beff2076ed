// Keeps a second process, also of another OS user, out of a store folder. Held by the operating system for as long
// as this process lives, so that a killed holder leaves nothing to clean up. Why each system has its own way:
// docs/decisions/0003-folder-lock.md.
import { closeSync, constants, openSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { fromSystem, VaultError } from './vault-error';

export interface FolderLock {
  release(): Promise<void>;
}

/** @throws VaultError 'in-use' at once when another process holds the folder */
export async function holdFolder(path: string): Promise<FolderLock> {
  try {
    return process.platform === 'linux' ? await holdByName(path) : holdByHandle(path);
  } catch (error) {
    throw inUse.has((error as NodeJS.ErrnoException).code ?? '')
      ? new VaultError('in-use', { cause: error })
      : fromSystem(error);
  }
}

const inUse = new Set(['EADDRINUSE', 'EAGAIN', 'EWOULDBLOCK', 'EBUSY']);

/** Linux: a socket name in the kernel's own (abstract) name space; it belongs to no folder and ends with us. */
async function holdByName(path: string): Promise<FolderLock> {
  const { dev, ino } = statSync(path, { bigint: true });
  const server = createServer((visitor) => visitor.destroy());
  await new Promise<void>((held, refused) => {
    server.once('error', refused);
    server.listen({ path: `\0amends-store-${dev}-${ino}`, exclusive: true }, held);
  });
  server.unref();
  return { release: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  return new Promise((done) => server.close(() => done()));
}

/** Windows: a file opened without sharing. macOS: a file opened with the system's exclusive lock. */
function holdByHandle(path: string): FolderLock {
  const exclusive = process.platform === 'win32' ? 0x1000_0000 : 0x20 | constants.O_NONBLOCK;
  const handle = openSync(join(path, 'lock'), constants.O_RDWR | constants.O_CREAT | exclusive, 0o600);
  return { release: async () => closeSync(handle) };
}
