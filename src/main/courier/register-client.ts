// Asks a real register: every request packed, signed for this register and branch (contract/register-api/signing), and the
// answer checked before anybody believes it. The register's clock is what counts in a signature, not this computer's.
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { liveNotice, type LiveNotice } from '#contract/register-api/events';
import { problem } from '#contract/register-api/problem';
import {
  pathOf,
  queryOf,
  routes,
  type Reply,
  type RouteName,
  type Sent,
} from '#contract/register-api/routes';
import { contentDigest, nobody, signedHeaders } from '#contract/register-api/signing';
import type { AttachmentPlace } from '../vault/attachment-layout';
import type { RegisterClock } from './register-clock';
import type { HttpPort, HttpRequest } from './http-port';
import { RegisterSaidNo, type PersonPut, type PlanKept, type Register } from './register-port';

export interface ClientParts {
  http: HttpPort;
  address: string;
  /** Ids; a newcomer's key stands for its device. */
  about: { register: string; branch: string; keyid: string };
  /** Ed25519 over the text's bytes, base64. */
  sign: (text: string) => string;
  clock: RegisterClock;
  newNonce: () => string;
}

/** Smaller ones cost more to pack than to send. */
const worthPacking = 1_000;
/** Bytes: below it beginning costs more than is gained. */
const worthBrotli = 32_768;
/** Seconds that a clock may be off without a signature being refused for it. */
const nearEnough = 5;
/** Seconds a signature holds. */
const holdsFor = 240;
/** A word that this version doesn't know must not make it blind to the rest. */
const anyResult = z.looseObject({
  answer: z.enum(['stored', 'known', 'erased', 'refused']),
  hash: z.string(),
  refusal: z.string().optional(),
});

/** Made once: making it costs more than reading an answer with it. */
const pushReply = routes['events.push'].reply.extend({ results: z.array(anyResult) });

export class RegisterClient implements Register {
  /** As its last page said. */
  private takesBrotli = false;

  constructor(private readonly parts: ClientParts) {}

  async push(body: Sent<'events.push'>['body'], behind: string | null = null) {
    const pushed = parsed(
      pushReply,
      behind === null
        ? await this.bytes('events.push', { params: undefined, query: undefined, body })
        : await this.bytes('events.pushBehind', { params: { event: behind }, query: undefined, body }),
    );
    this.parts.clock.hear(pushed.serverTime);
    return pushed;
  }

  async pull(after: number, limit: number) {
    const asked = { params: undefined, query: { after, limit }, body: undefined };
    const page = await this.ask('events.pull', asked);
    this.parts.clock.hear(page.serverTime);
    this.takesBrotli = page.takesBrotli ?? false;
    return page;
  }

  incident(incident: string) {
    return this.ask('events.ofIncident', { params: { incident }, query: undefined, body: undefined });
  }

  announce(place: AttachmentPlace, body: { size: number; sha256: string }) {
    return this.ask('attachments.announce', { params: place, query: undefined, body });
  }

  putPiece(place: AttachmentPlace, piece: number, body: Uint8Array) {
    // A view on a larger buffer would be carried whole.
    const own = new Uint8Array(body);
    return this.ask('attachments.putPiece', {
      params: { ...place, piece },
      query: undefined,
      body: own as never,
    });
  }

  async attachments(incident: string) {
    const asked = { params: { incident }, query: undefined, body: undefined };
    return (await this.ask('attachments.list', asked)).attachments;
  }

  piece(place: AttachmentPlace, piece: number) {
    return this.bytes('attachments.getPiece', {
      ...{ params: { ...place, piece }, query: undefined, body: undefined },
    });
  }

  async erasures() {
    return (await this.ask('erasures.list', { params: undefined, query: {}, body: undefined })).erasures;
  }

  confirmErasure(incident: string) {
    return this.ask('erasures.confirm', { params: { incident }, query: undefined, body: {} });
  }

  async playbooks() {
    const nothing = { params: undefined, query: undefined, body: undefined };
    return (await this.ask('playbooks.list', nothing)).playbooks;
  }

  playbook(name: string, version: string) {
    const params = { name, version };
    return this.ask('playbooks.read', { params, query: undefined, body: undefined });
  }

  understood(params: { name: string; version: string }, body: { person: string; name: string; at: string }) {
    return this.ask('playbooks.understood', { params, query: undefined, body });
  }

  took(params: { name: string; version: string }, taken: boolean) {
    return this.ask('playbooks.taken', { params, query: undefined, body: { taken } });
  }

  self() {
    return this.ask('device.self', { params: undefined, query: undefined, body: undefined });
  }

  people() {
    return this.ask('people.list', { params: undefined, query: {}, body: undefined });
  }

  putPerson({ id, ...body }: PersonPut, by: string) {
    return this.ask('people.put', { params: { id }, query: undefined, body }, by);
  }

  plans() {
    return this.ask('plans.read', { params: undefined, query: undefined, body: undefined });
  }

  keepPlan(body: PlanKept, by: string) {
    return this.ask('plans.keep', { params: undefined, query: undefined, body }, by);
  }

  /**
   * @param person who asks; null: the courier by itself
   * @throws RegisterSaidNo, Unreachable
   */
  async ask<N extends RouteName>(name: N, sent: Sent<N>, person: string | null = null): Promise<Reply<N>> {
    return parsed(routes[name].reply, await this.bytes(name, sent, person)) as Reply<N>;
  }

  async listen(hear: (notice: LiveNotice) => void, signal: AbortSignal): Promise<void> {
    let text = '';
    const status = await this.parts.http.listen(
      this.request('live.listen', { params: undefined, query: {}, body: undefined }),
      (more) => {
        const whole = (text + more).split(/\r?\n\r?\n/);
        // A stream that never ends a message is cut, not kept.
        text = (whole.pop() ?? '').slice(-10_000);
        for (const notice of whole.map(readNotice)) if (notice) hear(notice);
      },
      signal,
    );
    if (status !== 200) throw new RegisterSaidNo('notUnderstood');
  }

  private async bytes<N extends RouteName>(
    name: N,
    sent: Sent<N>,
    by: string | null = null,
  ): Promise<Uint8Array> {
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

function packed(
  body: unknown,
  takesBrotli: boolean,
): { bytes: Uint8Array | null; headers: Record<string, string> } {
  if (body === undefined) return { bytes: null, headers: {} };
  if (body instanceof Uint8Array)
    return { bytes: body, headers: { 'content-type': 'application/octet-stream' } };
  const plain = Buffer.from(JSON.stringify(body), 'utf8');
  const headers = { 'content-type': 'application/json' };
  if (plain.length < worthPacking) return { bytes: plain, headers };
  // In half the time of gzip at its quickest, and smaller (docs/decisions/0072).
  if (takesBrotli && plain.length >= worthBrotli) {
    const how = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 }, chunkSize: 262_144 };
    return { bytes: brotliCompressSync(plain, how), headers: { ...headers, 'content-encoding': 'br' } };
  }
  return { bytes: gzipSync(plain, { level: 1 }), headers: { ...headers, 'content-encoding': 'gzip' } };
}

function parsed<S extends z.ZodType>(schema: S, body: Uint8Array): z.output<S> {
  const reply = schema.safeParse(jsonOf(body));
  if (!reply.success) throw new RegisterSaidNo('notUnderstood');
  return reply.data;
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return undefined;
  }
}

function readNotice(message: string): LiveNotice | null {
  const data = /^data: ?(.*)$/m.exec(message)?.[1];
  if (data === undefined) return null;
  const notice = liveNotice.safeParse(jsonOf(Buffer.from(data, 'utf8')));
  return notice.success ? notice.data : null;
}
