// The signed line to a register: every request packed and signed for this register and branch (contract/register-api/signing),
// sent again where only a clock or a packing stood in the way. The register's clock is what counts, not this computer's.
import { createHash } from 'node:crypto';
import { problem } from '#contract/register-api/problem';
import { pathOf, queryOf, routes, type RouteName, type Sent } from '#contract/register-api/routes';
import { contentDigest, nobody, signedHeaders } from '#contract/register-api/signing';
import type { HttpPort, HttpRequest } from './http-port';
import { jsonOf } from './json-of';
import { packed } from './packed-body';
import type { RegisterClock } from './register-clock';
import { RegisterSaidNo } from './register-port';

export interface LineParts {
  http: HttpPort;
  address: string;
  /** Ids; a newcomer's key stands for its device. */
  about: { register: string; branch: string; keyid: string };
  /** Ed25519 over the text's bytes, base64. */
  sign: (text: string) => string;
  clock: RegisterClock;
  newNonce: () => string;
}

/** Seconds that a clock may be off without a signature being refused for it. */
const nearEnough = 5;
/** Seconds a signature holds. */
const holdsFor = 240;
export class RegisterLine {
  /** As the register's last page said. */
  takesBrotli = false;

  constructor(private readonly parts: LineParts) {}

  /** @throws RegisterSaidNo, Unreachable */
  async bytes<N extends RouteName>(name: N, sent: Sent<N>, by: string | null = null): Promise<Uint8Array> {
    const { http, clock } = this.parts;
    for (let tries = 1; ; tries += 1) {
      const signedAt = clock.seconds();
      const request = this.request(name, sent, by);
      const { status, body } = await http.send(request);
      if (status >= 200 && status < 300) return body;
      const said = problem.safeParse(jsonOf(body));
      if (!said.success)
        throw new RegisterSaidNo(status === 503 || status === 502 ? 'busy' : 'notUnderstood');
      clock.hear(said.data.serverTime);
      // Another instance of it is older than the one that said so.
      if (said.data.problem === 'notThisKind' && request.headers['content-encoding'] === 'br' && tries < 3) {
        this.takesBrotli = false;
        continue;
      }
      // Signed by a clock that was wrong, whichever of several answers said so first: once more, by the register's.
      const wasOff = Math.abs(clock.seconds() - signedAt) > nearEnough;
      if (said.data.problem === 'clockWrong' && wasOff && tries < 3) continue;
      throw new RegisterSaidNo(said.data.problem);
    }
  }

  /** Until it ends or `signal` does. @throws RegisterSaidNo, Unreachable */
  async listen(hear: (more: string) => void, signal: AbortSignal): Promise<void> {
    const asked = this.request('live.listen', { params: undefined, query: {}, body: undefined });
    const status = await this.parts.http.listen(asked, hear, signal);
    if (status !== 200) throw new RegisterSaidNo('notUnderstood');
  }

  private request<N extends RouteName>(
    name: N,
    { params, query, body }: Sent<N>,
    by: string | null = null,
  ): HttpRequest {
    const { address, about, clock, sign, newNonce } = this.parts;
    const route = routes[name];
    const path = pathOf(route.path, params as Record<string, string> | undefined);
    const search = queryOf(query as Record<string, string> | undefined);
    const { bytes, headers } = packed(body, this.takesBrotli);
    const digest = contentDigest(
      createHash('sha256')
        .update(bytes ?? '')
        .digest('base64'),
    );
    const parts = {
      ...{ method: route.method, path, query: search, contentDigest: digest },
      ...{ register: about.register, branch: about.branch, person: by ?? nobody },
    };
    const created = clock.seconds();
    const nonce = 'once' in route ? newNonce() : null;
    const times = { created, expires: created + holdsFor, keyid: about.keyid, nonce };
    const signed = signedHeaders(parts, times, sign);
    const url = `${address}${path}${search ? `?${search}` : ''}`;
    return { method: route.method, url, headers: { ...headers, ...signed }, body: bytes };
  }
}
