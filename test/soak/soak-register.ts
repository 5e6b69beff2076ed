// The register as a program with its own PostgreSQL, always at the same place, however often it is killed.
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { startRegister, type RegisterProgram } from '../load/register-program';

export class SoakRegister {
  private constructor(
    private running: RegisterProgram,
    private readonly start: () => Promise<RegisterProgram>,
    /** For head office. */
    readonly code: string,
  ) {}

  static async begin(program: string, folder: string): Promise<SoakRegister> {
    const port = await freePort();
    const args = ['--port', String(port), '--data', join(folder, 'register')];
    const log = join(folder, 'register.log');
    const start = () => startRegister({ program, args, log });
    const running = await startRegister({ program, args, log, isNew: true });
    return new SoakRegister(running, start, running.code ?? '');
  }

  get url(): string {
    return this.running.url;
  }

  async restart(how: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    await this.running.stop(how);
    this.running = await this.start();
  }

  async stop(): Promise<void> {
    await this.running.stop();
  }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
