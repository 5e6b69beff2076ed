/**
 * How a device signs a request to the register: HTTP Message Signatures (RFC 9421) with Ed25519, narrowed to one shape.
 * Signed are method, path from /v1 on, query, digest of the body's bytes as they are sent (packed, if they are packed),
 * register, branch, person and the times; never authority or scheme, because TLS may end at a proxy in front.
 * Hashing and signing are handed in.
 */
export interface SignedParts {
  /** "POST" */
  method: string;
  /** As sent, from "/v1" on: a proxy may serve the register under a folder of its own. */
  path: string;
  /** As sent, without "?"; empty: none. */
  query: string;
  /** Of the header Content-Digest. */
  contentDigest: string;
  register: string;
  /** "-" for devices without a branch: an area's, head office's. */
  branch: string;
  /** Who is at the desk; "-" when nobody is, as for what the courier does by itself. */
  person: string;
}

export interface SignatureParams {
  /** Seconds since 1970, by the signer's clock corrected by what the register said. */
  created: number;
  expires: number;
  /** The device's id; for enrolment its public key. */
  keyid: string;
  /** Only where a repeat would matter. */
  nonce: string | null;
}

/** Seconds that a request may be older or newer than now. */
export const mostSkew = 300;
export const headerNames = {
  digest: 'content-digest',
  input: 'signature-input',
  signature: 'signature',
  register: 'amends-register',
  branch: 'amends-branch',
  person: 'amends-person',
} as const;
export const nobody = '-';
const label = 'amends';
const covered =
  '("@method" "@path" "@query" "content-digest" "amends-register" "amends-branch" "amends-person")';

/** The value of Content-Digest. @param sha256 of the bytes as sent, base64 */
export const contentDigest = (sha256: string) => `sha-256=:${sha256}:`;

/** The bytes that are signed (RFC 9421, 2.5). */
export function signatureBase(parts: SignedParts, params: SignatureParams): string {
  return [
    `"@method": ${parts.method.toUpperCase()}`,
    `"@path": ${parts.path}`,
    `"@query": ?${parts.query}`,
    `"content-digest": ${parts.contentDigest}`,
    `"amends-register": ${parts.register}`,
    `"amends-branch": ${parts.branch}`,
    `"amends-person": ${parts.person}`,
    `"@signature-params": ${paramsText(params)}`,
  ].join('\n');
}

function paramsText({ created, expires, keyid, nonce }: SignatureParams): string {
  const times = `created=${created};expires=${expires}`;
  return `${covered};${times};keyid="${keyid}";alg="ed25519"${nonce === null ? '' : `;nonce="${nonce}"`}`;
}

/** @param sign Ed25519 over the text's UTF-8 bytes, base64 */
export function signedHeaders(
  parts: SignedParts,
  params: SignatureParams,
  sign: (text: string) => string,
): Record<string, string> {
  return {
    [headerNames.digest]: parts.contentDigest,
    [headerNames.register]: parts.register,
    [headerNames.branch]: parts.branch,
    [headerNames.person]: parts.person,
    [headerNames.input]: `${label}=${paramsText(params)}`,
    [headerNames.signature]: `${label}=:${sign(signatureBase(parts, params))}:`,
  };
}

const inputPattern = new RegExp(
  `^${label}=${covered.replace(/[()]/g, '\\$&')};created=(\\d{1,12});expires=(\\d{1,12});keyid="([A-Za-z0-9_-]{1,60})"` +
    `;alg="ed25519"(?:;nonce="([A-Za-z0-9_-]{16,60})")?$`,
);

/** Null for anything that isn't exactly our shape: there is one way to sign, so nothing can be left out of it. */
export function readSignature(
  input: string,
  signature: string,
): { params: SignatureParams; signature: string } | null {
  const found = inputPattern.exec(input);
  const bytes = /^amends=:([A-Za-z0-9+/]{86}==):$/.exec(signature)?.[1];
  if (!found || bytes === undefined) return null;
  const [, created, expires, keyid, nonce] = found;
  const params = {
    created: Number(created),
    expires: Number(expires),
    keyid: keyid ?? '',
    nonce: nonce ?? null,
  };
  return { params, signature: bytes };
}

/** Whether the times hold. @param now seconds since 1970, by the register's clock */
export function isTimely({ created, expires }: SignatureParams, now: number): boolean {
  const isNow = Math.abs(now - created) <= mostSkew;
  return isNow && expires > created && expires - created <= mostSkew && expires >= now;
}
