// A computer as the register sees it: it has a key and signs what it asks. What a desk's courier does, without the desk.
import {
  createHash,
  createPrivateKey,
  generateKeyPairSync,
  randomBytes,
  randomUUID,
  sign,
} from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Problem } from '#contract/register-api/problem';
import type { Route } from '#contract/register-api/route';
import {
  pathOf,
  queryOf,
  routes,
  type Reply,
  type RouteName,
  type Sent,
} from '#contract/register-api/routes';
import {
  contentDigest,
  nobody,
  signedHeaders,
  type SignatureParams,
  type SignedParts,
} from '#contract/register-api/signing';

export interface Answer<N extends RouteName> {
  status: number;
  ok: boolean;
  reply: Reply<N>;
  problem: Problem['problem'] | undefined;
  body: Problem;
  headers: Headers;
}
/** What a test bends: anything of what is signed, after or before it is signed. */
export interface Bent {
  person?: string | null;
  gzip?: boolean;
  now?: number;
  nonce?: string | null;
  parts?: Partial<SignedParts>;
  params?: Partial<SignatureParams>;
  headers?: Record<string, string>;
  raw?: Buffer;
  path?: string;
  signal?: AbortSignal;
}

type Loose<T> = { [K in keyof T as T[K] extends undefined ? never : K]?: T[K] };

export class Device {
  readonly id: string = randomUUID();
  branch: string | null = null;
  letter: string | null = null;
  person: string | null = null;
  readonly key: { d: string; x: string };

  constructor(
    public url: string,
    public register: string,
  ) {
    const { d = '', x = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
    this.key = { d, x };
  }

  signText(text: string): string {
    const key = createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', ...this.key }, format: 'jwk' });
    return sign(null, Buffer.from(text), key).toString('base64');
  }

  async ask<N extends RouteName>(name: N, sent: Loose<Sent<N>> = {}, bent: Bent = {}): Promise<Answer<N>> {
    const { path, init } = this.request(name, sent, bent);
    const response = await fetch(`${this.url}${path}`, init);
    const bytes = Buffer.from(await response.arrayBuffer());
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const reply = (isJson ? JSON.parse(bytes.toString()) : bytes) as never;
    return {
      ...{
        status: response.status,
        ok: response.ok,
        reply,
        headers: response.headers,
        body: reply as Problem,
      },
      problem: isJson ? (reply as Problem).problem : undefined,
    };
  }

  request<N extends RouteName>(name: N, sent: Loose<Sent<N>> = {}, bent: Bent = {}) {
    const route: Route = routes[name];
    const { params, query, body } = sent as {
      params?: Record<string, string>;
      query?: never;
      body?: unknown;
    };
    const path = bent.path ?? pathOf(route.path, params);
    const search = queryOf(query);
    const plain =
      bent.raw ??
      (Buffer.isBuffer(body) ? body : Buffer.from(body === undefined ? '' : JSON.stringify(body)));
    const bytes = bent.gzip ? gzipSync(plain) : plain;
    const now = Math.floor((bent.now ?? Date.now()) / 1000);
    const person = bent.person === undefined ? this.person : bent.person;
    const parts: SignedParts = {
      ...{ method: route.method, path, query: search },
      contentDigest: contentDigest(createHash('sha256').update(bytes).digest('base64')),
      ...{ register: this.register, branch: this.branch ?? nobody, person: person ?? nobody },
      ...bent.parts,
    };
    const nonce =
      bent.nonce !== undefined ? bent.nonce : route.once ? randomBytes(16).toString('base64url') : null;
    const signing = {
      created: now,
      expires: now + 60,
      keyid: route.who === 'newcomer' ? this.key.x : this.id,
      nonce,
    };
    const headers = {
      ...(route.who !== 'anyone' &&
        signedHeaders(parts, { ...signing, ...bent.params }, (text) => this.signText(text))),
      ...(bytes.length > 0 && {
        'content-type': route.bytes ? 'application/octet-stream' : 'application/json',
      }),
      ...(bent.gzip && { 'content-encoding': 'gzip' }),
      ...bent.headers,
    };
    const hasBody = route.method !== 'GET';
    const init = {
      method: route.method,
      headers,
      signal: bent.signal,
      ...(hasBody && { body: new Uint8Array(bytes) }),
    };
    return { path: search ? `${path}?${search}` : path, init };
  }
}
