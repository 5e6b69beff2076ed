// Where a register is, as somebody typed it, pasted it or scanned it.

export interface Joining {
  address: string;
  code: string | null;
}

/**
 * The register's address without a slash at its end; null for what is none. Without a scheme it is https.
 * Plain http goes to this very computer only: anywhere else, whoever stands between could read everything.
 */
export function readAddress(typed: string): string | null {
  const text = typed.trim();
  if (text.length === 0 || text.length > 300) return null;
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(withScheme)) return null;
  const url = new URL(withScheme);
  if (url.username || url.password || url.search || url.hash) return null;
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isThisComputer(url.hostname))) return null;
  return `${url.protocol}//${url.host}${url.pathname.replace(/\/+$/, '')}`;
}

/** "amends://join?at=https%3A%2F%2F…&code=…", as a link or out of a QR code. Null for anything else. */
export function readJoinLink(text: string): Joining | null {
  const trimmed = text.trim();
  if (!/^amends:/i.test(trimmed) || trimmed.length > 600 || !URL.canParse(trimmed)) return null;
  const { searchParams } = new URL(trimmed);
  const address = readAddress(searchParams.get('at') ?? '');
  return address === null ? null : { address, code: searchParams.get('code') };
}

function isThisComputer(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}
