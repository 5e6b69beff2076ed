// The hashing that reading events needs, of Node's own. The register never makes an event.
import { createHmac, hash } from 'node:crypto';

export const readingCrypto = {
  sha256: (text: string) => hash('sha256', text, 'base64url'),
  hmacSha256: (key: string, text: string) =>
    createHmac('sha256', key).update(text, 'utf8').digest('base64url'),
};
