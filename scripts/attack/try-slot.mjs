// One guess at one slot, written after the format's description and not with the app's own code: so it is a second
// witness that nothing but the right secret fits.
import { argon2id } from 'hash-wasm';
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

const derived = (secret, salt, purpose) =>
  Buffer.from(hkdfSync('sha256', secret, salt, `amends ${purpose}`, 32));
const bytes = (base64) => Buffer.from(base64, 'base64');

export async function stretch(secret, salt, { memoryKiB, passes, lanes }) {
  return argon2id({
    ...{ password: Buffer.from(secret, 'utf8'), salt, memorySize: memoryKiB, iterations: passes },
    ...{ parallelism: lanes, hashLength: 32, outputType: 'binary' },
  });
}

/** @param guess `{ passphrase }` or `{ recoveryKey }` */
export async function fits(store, slot, guess) {
  const key = await slotKey(store, slot, guess);
  const expected = createHmac('sha256', derived(key, '', 'slot check'))
    .update(boundTo(store, slot))
    .digest();
  return timingSafeEqual(expected, bytes(slot.check));
}

async function slotKey(store, slot, { passphrase, recoveryKey }) {
  if (slot.kind === 'passphrase') {
    const typed = passphrase.normalize('NFKC').trim().replace(/\s+/gu, ' ');
    return derived(await stretch(typed, bytes(slot.salt), slot.kdf), store, 'slot passphrase 1');
  }
  const plain = recoveryKey
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .slice(0, 32);
  return derived(Buffer.from(plain, 'ascii'), bytes(slot.salt), `slot recovery 1 ${store}`);
}

function boundTo(store, slot) {
  const kdf = slot.kdf ? [slot.kdf.memoryKiB, slot.kdf.passes, slot.kdf.lanes] : null;
  return JSON.stringify([
    'slot 1',
    store,
    slot.id,
    slot.kind,
    slot.person ?? null,
    slot.device ?? null,
    slot.salt,
    kdf,
  ]);
}
