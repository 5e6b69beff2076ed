// The port over a `fetch`: Electron's session has one, Node has one. No redirect is followed: a signature is for one place.
import { Unreachable, type HttpPort, type HttpRequest } from './http-port';

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** In milliseconds: a slow line still gets 4 MB through. */
const answerWithin = 60_000;
/** The most that is read of one answer, in bytes. */
const largestAnswer = 64_000_000;

export function httpOver(fetch: Fetch): HttpPort {
  return {
    async send(request) {
      try {
        const response = await fetch(request.url, init(request, AbortSignal.timeout(answerWithin)));
        const body = new Uint8Array(await response.arrayBuffer());
        if (body.length > largestAnswer) throw new Unreachable();
        return { status: response.status, body };
      } catch {
        throw new Unreachable();
      }
    },
    async listen(request, hear, signal) {
      try {
        const response = await fetch(request.url, init(request, signal));
        if (response.status !== 200 || !response.body) return response.status;
        const reader = response.body.getReader();
        // A fetch may forget its signal once its request was tidied away: then nothing else would end this.
        const end = () => void reader.cancel().catch(() => undefined);
        signal.addEventListener('abort', end, { once: true });
        if (signal.aborted) end();
        const text = new TextDecoder();
        for (let next = await reader.read(); !next.done; next = await reader.read())
          hear(text.decode(next.value as Uint8Array, { stream: true }));
        signal.removeEventListener('abort', end);
        return response.status;
      } catch {
        throw new Unreachable();
      }
    },
  };
}

function init({ method, headers, body }: HttpRequest, signal: AbortSignal): RequestInit {
  const bytes = body === null ? {} : { body: body as Uint8Array<ArrayBuffer> };
  return { method, headers, redirect: 'error', cache: 'no-store', credentials: 'omit', signal, ...bytes };
}
