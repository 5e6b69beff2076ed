// Signatures as Standard Webhooks has them: HMAC-SHA-256 over "id.timestamp.body", so that ready-made libraries check them.
import { createHmac, randomBytes } from 'node:crypto';

const prefix = 'whsec_';

export const newSecret = () => `${prefix}${randomBytes(32).toString('base64')}`;

/** @param seconds since 1970, when this try was made: receivers refuse what is older than a few minutes */
export function signedHeadersFor(
  id: string,
  seconds: number,
  body: string,
  secret: string,
): Record<string, string> {
  const key = Buffer.from(secret.slice(prefix.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': `v1,${signature}`,
  };
}
