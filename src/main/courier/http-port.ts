// How the courier reaches the network: one small port, so that Electron's own stack (proxies, the company's certificates)
// carries it in the app and Node's in tests.

export interface HttpRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: Uint8Array | null;
}
export interface HttpResponse {
  status: number;
  body: Uint8Array;
}

export interface HttpPort {
  /** @throws Unreachable where no whole answer came in time */
  send(request: HttpRequest): Promise<HttpResponse>;
  /** Tells what comes down a stream, text by text, until it ends. Answers the status. @throws Unreachable */
  listen(request: HttpRequest, hear: (text: string) => void, signal: AbortSignal): Promise<number>;
}

/** Nothing, or not all of it, came back. Why is nobody's business but the log's: it may name the way there. */
export class Unreachable extends Error {
  constructor() {
    super('the register could not be reached');
  }
}

/** Where there is no way out. */
export const noNetwork: HttpPort = {
  send: () => Promise.reject(new Unreachable()),
  listen: () => Promise.reject(new Unreachable()),
};

/** One that is only made when somebody goes out. */
export function whenNeeded(make: () => HttpPort): HttpPort {
  let made: HttpPort | null = null;
  const port = () => (made ??= make());
  return {
    send: (request) => port().send(request),
    listen: (request, hear, signal) => port().listen(request, hear, signal),
  };
}
