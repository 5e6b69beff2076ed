// What the store says, as what staff are told.
import type { Refusal } from '#contract/refusal';
import type { VaultError, VaultErrorCode } from '../vault/vault';

const plain = {
  damaged: 'damagedStore',
  newer: 'newerStore',
  'unknown-shape': 'damagedStore',
  'wrong-key': 'damagedStore',
  'missing-key': 'damagedStore',
  'disk-full': 'diskFull',
  'read-only': 'readOnly',
  busy: 'notSaved',
  'in-use': 'inUse',
  io: 'notSaved',
  'wrong-passphrase': 'wrongPassphrase',
  'wrong-recovery-key': 'wrongRecoveryKey',
  'mistyped-recovery-key': 'mistypedRecoveryKey',
  'no-slot': 'noPinHere',
  'device-changed': 'keyringChanged',
  'closed-by-wrong-pins': 'closedByWrongPins',
  'kdf-refused': 'damagedStore',
  'weak-passphrase': 'weakPassphrase',
  'hostile-id': 'noSuchIncident',
  'last-slot': 'unexpected',
  'not-empty': 'alreadySetUp',
  'not-a-store': 'notOpen',
  closed: 'notOpen',
} as const satisfies Partial<Record<VaultErrorCode, Refusal['code']>>;

export function vaultRefusal(error: VaultError): Refusal {
  switch (error.code) {
    case 'wrong-pin':
      return { code: 'wrongPin', triesLeft: error.triesLeft ?? 0 };
    case 'too-soon':
      return { code: 'tooSoon', retryAt: error.retryAt ?? 0 };
    case 'bad-pin':
      return { code: 'notValid', field: 'pin' };
    case 'busy':
    case 'io':
    case 'read-only':
      if (error.subject === 'blocks') return { code: 'listNotRead' };
      return { code: plain[error.code] };
    default:
      return { code: plain[error.code] };
  }
}
