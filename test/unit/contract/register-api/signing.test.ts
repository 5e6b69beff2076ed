// How requests are signed: one shape, nothing in it that a proxy may change, and nothing left out that matters.
import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  contentDigest,
  isTimely,
  readSignature,
  signatureBase,
  signedHeaders,
  type SignatureParams,
  type SignedParts,
} from '#contract/register-api/signing';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const signText = (text: string) => sign(null, Buffer.from(text), privateKey).toString('base64');
const digestOf = (body: string) => contentDigest(createHash('sha256').update(body).digest('base64'));

const parts: SignedParts = {
  method: 'POST',
  path: '/v1/events',
  query: 'after=3',
  contentDigest: digestOf('{"events":[]}'),
  register: '0190a5f0-0000-7000-8000-0000000000r1'.replace('r', 'e'),
  branch: '0190a5f0-0000-7000-8000-0000000000b1',
  person: '-',
};
const params: SignatureParams = {
  created: 1_790_000_000,
  expires: 1_790_000_060,
  keyid: '0190a5f0-0000-7000-8000-0000000000d1',
  nonce: null,
};

function holds(changed: Partial<SignedParts>, times: Partial<SignatureParams> = {}): boolean {
  const headers = signedHeaders(parts, params, signText);
  const read = readSignature(headers['signature-input']!, headers.signature!)!;
  const base = signatureBase({ ...parts, ...changed }, { ...read.params, ...times });
  return verify(null, Buffer.from(base), publicKey, Buffer.from(read.signature, 'base64'));
}

describe('the signature of a request', () => {
  it('covers its parts line by line, in the form of RFC 9421', () => {
    expect(signatureBase(parts, { ...params, nonce: 'n0nce-of-sixteen' })).toBe(
      [
        '"@method": POST',
        '"@path": /v1/events',
        '"@query": ?after=3',
        `"content-digest": ${parts.contentDigest}`,
        `"amends-register": ${parts.register}`,
        `"amends-branch": ${parts.branch}`,
        '"amends-person": -',
        '"@signature-params": ("@method" "@path" "@query" "content-digest" "amends-register" "amends-branch" "amends-person")' +
          `;created=1790000000;expires=1790000060;keyid="${params.keyid}";alg="ed25519";nonce="n0nce-of-sixteen"`,
      ].join('\n'),
    );
  });

  it('says nothing of authority or scheme, so TLS may end in front of the register', () => {
    expect(signatureBase(parts, params)).not.toMatch(/authority|scheme|host/i);
  });

  it('D4 holds for what was signed and for nothing else', () => {
    expect(holds({})).toBe(true);
    expect(holds({ method: 'PUT' })).toBe(false);
    expect(holds({ path: '/v1/people' })).toBe(false);
    expect(holds({ query: 'after=4' })).toBe(false);
    expect(holds({ query: '' })).toBe(false);
    expect(holds({ contentDigest: digestOf('{"events":[1]}') })).toBe(false);
    expect(holds({ register: parts.branch })).toBe(false);
    expect(holds({ branch: '0190a5f0-0000-7000-8000-0000000000b2' })).toBe(false);
    expect(holds({ person: '0190a5f0-0000-7000-8000-00000000a001' })).toBe(false);
    expect(holds({}, { expires: params.expires + 1 })).toBe(false);
    expect(holds({}, { nonce: 'another-nonce-now' })).toBe(false);
  });

  it('is read in one shape only, so no part can be left out of it', () => {
    const { 'signature-input': input = '', signature = '' } = signedHeaders(parts, params, signText);
    expect(readSignature(input, signature)?.params).toEqual(params);
    for (const other of [
      input.replace(' "@query"', ''),
      input.replace('"@path" "@query"', '"@query" "@path"'),
      input.replace('ed25519', 'hmac-sha256'),
      `${input}, other=("@method")`,
      input.replace('created=', 'created=-'),
      '',
    ]) {
      expect(readSignature(other, signature), other).toBeNull();
    }
    expect(readSignature(input, signature.replace('==:', ':'))).toBeNull();
    expect(readSignature(input, `${signature}, other=:AA==:`)).toBeNull();
  });

  it('D4 is good for five minutes on both sides of now, and for five minutes at most', () => {
    const { created } = params;
    expect(isTimely(params, created)).toBe(true);
    expect(isTimely({ ...params, created: created + 300, expires: created + 400 }, created)).toBe(true);
    expect(isTimely({ ...params, created: created + 301, expires: created + 400 }, created)).toBe(false);
    expect(isTimely({ ...params, created: created - 300, expires: created }, created)).toBe(true);
    expect(isTimely({ ...params, created: created - 301, expires: created }, created)).toBe(false);
    expect(isTimely({ ...params, expires: created - 1 }, created)).toBe(false);
    expect(isTimely({ ...params, expires: created + 301 }, created)).toBe(false);
    expect(isTimely(params, params.expires + 1)).toBe(false);
  });
});
