// The crypto that events need, made of Node's own.
import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { EventCrypto } from '#domain/event/envelope';

export const eventCrypto: EventCrypto = {
  sha256: (text) => createHash('sha256').update(text, 'utf8').digest('base64url'),
  hmacSha256: (key, text) => createHmac('sha256', key).update(text, 'utf8').digest('base64url'),
  salt: () => randomBytes(32).toString('base64url'),
};
