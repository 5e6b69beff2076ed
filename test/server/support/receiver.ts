// A company's own program that is told of news: it keeps what came, and answers as the test wishes.
import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { News } from '#contract/register-api/webhooks';

export interface Came {
  headers: IncomingHttpHeaders;
  text: string;
  news: News;
}

export class Receiver {
  readonly came: Came[] = [];
  /** Status of the next answers; null: never answers. */
  answers: (number | null)[] = [];
  private waiting: (() => void)[] = [];

  private constructor(private readonly server: Server) {}

  static async open(): Promise<Receiver> {
    const server = createServer();
    const receiver = new Receiver(server);
    server.on('request', (request, response) => {
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => {
        const text = Buffer.concat(pieces).toString();
        receiver.came.push({ headers: request.headers, text, news: JSON.parse(text) as News });
        const status = receiver.answers.length > 0 ? receiver.answers.shift()! : 204;
        if (status !== null) response.writeHead(status, { location: receiver.url }).end();
        for (const tell of receiver.waiting.splice(0)) tell();
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/told`;
  }

  /** Waits for what comes, never for time. */
  async until(count: number): Promise<Came[]> {
    while (this.came.length < count) await new Promise<void>((done) => this.waiting.push(done));
    return this.came;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }
}

/** As a receiver checks it who has read the specification and none of our code. */
export function isSignedWith(secret: string, { headers, text }: Came): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const over = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${text}`;
  return headers['webhook-signature'] === `v1,${createHmac('sha256', key).update(over).digest('base64')}`;
}
