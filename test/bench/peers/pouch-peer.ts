// PouchDB on a desk and express-pouchdb as its server, each with LevelDB on the disk: what people take for carrying documents
// to and fro. Nothing of it is signed, checked or kept apart, and nothing is flushed.
import { fork, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { StoredEvent } from '../../../src/main/vault/vault';
import { countingLine, type CountingLine } from './counting-line';

interface Replicated {
  docs_written: number;
  ok: boolean;
}
interface Pouch {
  bulkDocs(documents: object[]): Promise<{ ok?: boolean }[]>;
  destroy(): Promise<void>;
}
interface PouchMaker {
  new (name: string, options?: object): Pouch;
  replicate(from: Pouch | string, to: Pouch | string, options?: object): Promise<Replicated>;
}

export class PouchPeer {
  private constructor(
    private readonly child: ChildProcess,
    private readonly line: CountingLine,
    private readonly folder: string,
    private readonly batch: number,
  ) {}

  /** @param batch documents in one request */
  static async start(folder: string, batch: number): Promise<PouchPeer> {
    mkdirSync(join(folder, 'server'), { recursive: true });
    const program = join(process.env.BENCH_CHILDREN ?? '.', 'pouch-server.cjs');
    const child = fork(program, [join(folder, 'server')], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const port = await new Promise<number>((done, fail) => {
      child.once('message', (said) => done(Number(said)));
      child.once('exit', (code) => fail(new Error(`express-pouchdb ended with ${code}`)));
    });
    return new PouchPeer(child, await countingLine(port), folder, batch);
  }

  /** One document for each event. Seconds, and bytes on the line. @param name of databases that aren't there yet */
  async carry(name: string, events: readonly StoredEvent[], last: number) {
    const Maker = createRequire(import.meta.url)('pouchdb') as PouchMaker;
    const options = { batch_size: this.batch, batches_limit: 10 };
    const server = `http://127.0.0.1:${this.line.port}/${name}`;
    const documents = events.map((event) => ({ _id: idIn(event.header), ...event }));
    mkdirSync(join(this.folder, name));
    const [sender, reader, late, some] = ['sender', 'reader', 'late', 'some'].map(
      (whose) => new Maker(join(this.folder, name, whose)),
    );
    if (!sender || !reader || !late || !some) throw new Error('no database');
    // What the late one has already: without it, the time for its half alone couldn't be told.
    await late.bulkDocs(documents.slice(0, documents.length - last));
    await sender.bulkDocs(documents);
    const before = this.line.bytes;
    const from = performance.now();
    await all(Maker.replicate(sender, server, options), documents.length);
    await all(Maker.replicate(server, reader, options), documents.length);
    const bothWays = (performance.now() - from) / 1_000;
    const wire = this.line.bytes - before;
    // A database on the server with what the late one lacks: it is spared comparing the rest.
    await some.bulkDocs(documents.slice(-last));
    await Maker.replicate(some, `${server}-last`, { batch_size: 1_000 });
    const began = performance.now();
    await all(Maker.replicate(`${server}-last`, late, options), last);
    return { bothWays, wire, catchUp: (performance.now() - began) / 1_000 };
  }

  async stop(): Promise<void> {
    const ended = new Promise((done) => this.child.once('exit', done));
    this.child.kill();
    await ended;
    this.line.close();
  }
}

async function all(work: Promise<Replicated>, count: number): Promise<void> {
  const { ok, docs_written: written } = await work;
  if (!ok || written !== count) throw new Error(`PouchDB carried ${written} of ${count}`);
}
const idIn = (header: string) => (JSON.parse(header) as { id: string }).id;
