/** Are two e-mail addresses one mailbox? Case never matters; dots and "+tags" only where the provider is known to ignore them. */
import type { Sureness } from './same-phone';

export interface Email {
  name: string;
  domain: string;
  /** The name without dots and without what follows a plus. */
  bare: string;
  /** Read by many people: it says which company, not which person. */
  isShared: boolean;
}

const ignoresDots = new Set(['gmail.com', 'googlemail.com']);
const sharedNames = new Set(
  'info office mail post kontakt contact hello hi enquiries reception sales admin accounts support team bookings help'.split(
    ' ',
  ),
);

/** Null for what is no address. "Grace Osei <G.Osei@Example.com>" and "mailto:" are understood. */
export function readEmail(text: string): Email | null {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  const inside = /<([^<>]+)>/.exec(plain)?.[1] ?? plain;
  const address = inside
    .trim()
    .replace(/^mailto:/, '')
    .replace(/\s*@\s*/, '@')
    .replace(/[.,;:]+$/, '');
  const [, name = '', domain = ''] = /^([^\s@]+)@([^\s@]+\.[^\s@.]{2,})$/.exec(address) ?? [];
  if (name === '') return null;
  const bare = name.replace(/\+.*$/, '').replace(/\./g, '');
  if (bare === '') return null;
  return {
    name,
    domain: domain === 'googlemail.com' ? 'gmail.com' : domain,
    bare,
    isShared: sharedNames.has(bare),
  };
}

/** Symmetric. */
export function compareEmails(one: Email, other: Email): Sureness {
  if (one.domain !== other.domain || one.bare !== other.bare) return null;
  const isSame = one.name === other.name || ignoresDots.has(one.domain);
  return isSame && !one.isShared ? 'sure' : 'maybe';
}
