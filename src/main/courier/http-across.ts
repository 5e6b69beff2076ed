// The network from inside the thread: requests go to main by number, because Electron's own stack lives there, and what
// comes back is matched to them. Main carries bytes and understands nothing of them.
import { Unreachable, type HttpPort, type HttpRequest, type HttpResponse } from './http-port';

export type ToMain =
  { http: number; send: HttpRequest } | { http: number; listen: HttpRequest } | { http: number; stop: true };
export type ToThread =
  | { http: number; response: HttpResponse }
  | { http: number; text: string }
  | { http: number; ended: number }
  | { http: number; failed: true };

interface Waiting {
  hear(text: string): void;
  done(answer: HttpResponse | number): void;
  fail(): void;
}

/** In the thread. */
export class HttpFromThread implements HttpPort {
  private last = 0;
  private readonly waiting = new Map<number, Waiting>();

  constructor(private readonly post: (message: ToMain) => void) {}

  send(request: HttpRequest): Promise<HttpResponse> {
    const http = ++this.last;
    return this.wait<HttpResponse>(
      http,
      () => undefined,
      () => this.post({ http, send: request }),
    );
  }

  listen(request: HttpRequest, hear: (text: string) => void, signal: AbortSignal): Promise<number> {
    const http = ++this.last;
    const stop = () => this.post({ http, stop: true });
    signal.addEventListener('abort', stop, { once: true });
    return this.wait<number>(http, hear, () => this.post({ http, listen: request })).finally(() =>
      signal.removeEventListener('abort', stop),
    );
  }

  /** What main says. */
  answered(message: ToThread): void {
    const waiting = this.waiting.get(message.http);
    if (!waiting) return;
    if ('text' in message) return waiting.hear(message.text);
    this.waiting.delete(message.http);
    if ('response' in message) waiting.done(message.response);
    else if ('ended' in message) waiting.done(message.ended);
    else waiting.fail();
  }

  private wait<T extends HttpResponse | number>(
    http: number,
    hear: (text: string) => void,
    begin: () => void,
  ): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const done = (answer: HttpResponse | number) => resolve(answer as T);
      this.waiting.set(http, { hear, done, fail: () => reject(new Unreachable()) });
      begin();
    });
  }
}

/** In main. Answers every request, whatever happens. */
export class HttpCarrier {
  private readonly streams = new Map<number, AbortController>();

  constructor(
    private readonly port: HttpPort,
    private readonly post: (message: ToThread) => void,
  ) {}

  carry(message: ToMain): void {
    const { http } = message;
    if ('stop' in message) return this.streams.get(http)?.abort();
    const failed = () => this.post({ http, failed: true });
    if ('send' in message) {
      this.port.send(message.send).then((response) => this.post({ http, response }), failed);
      return;
    }
    const stream = new AbortController();
    this.streams.set(http, stream);
    const hear = (text: string) => this.post({ http, text });
    this.port
      .listen(message.listen, hear, stream.signal)
      .then((ended) => this.post({ http, ended }), failed)
      .finally(() => this.streams.delete(http));
  }

  /** The thread is gone: nobody listens any more. */
  end(): void {
    for (const stream of this.streams.values()) stream.abort();
  }
}
