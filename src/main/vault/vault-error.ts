// Everything that can go wrong with the store, by name, together with what is still safe: staff are told both.
// A message never carries a name, an answer, a key or a path.

export type VaultErrorCode =
  // the bytes
  | 'damaged' // a file's bytes changed since they were sealed; it has been set aside, not overwritten
  | 'newer' // written by a newer version of Amends; left exactly as it was
  | 'unknown-shape' // authentic bytes whose content this version can't make sense of; left as it was
  | 'wrong-key' // sealed with another key: a file from another store or another record
  | 'missing-key' // the key table has no key for a document that exists
  // the disk
  | 'disk-full'
  | 'read-only' // folder or drive can't be written by this OS user
  | 'busy' // another program keeps the file (antivirus, backup), or too many files are open
  | 'in-use' // another process, maybe of another OS user, has this store open
  | 'io' // anything else the disk said
  // opening
  | 'wrong-passphrase'
  | 'wrong-pin'
  | 'wrong-recovery-key'
  | 'mistyped-recovery-key' // its check characters don't fit: a typo, not another key
  | 'no-slot' // this person (or kind of key) can't open this store; also staff who were removed
  | 'device-changed' // the secret from the OS keyring isn't the one this person's slot was made with
  | 'too-soon' // a wait after wrong PINs isn't over: see retryAt
  | 'closed-by-wrong-pins' // ten wrong PINs: only a passphrase or the recovery key opens now
  | 'kdf-refused' // key derivation parameters below the floor or absurd
  // asking for what can't be
  | 'weak-passphrase'
  | 'bad-pin' // not six digits
  | 'hostile-id' // an id that isn't a UUID, a record name that isn't known
  | 'last-slot' // would leave no passphrase and no recovery key
  | 'not-empty' // there is already something of a store in this folder
  | 'not-a-store' // nothing to open in this folder
  | 'closed'; // the store was closed

/** What is said of the bytes, and of nothing that passes: of the disk, of another program, of a store that is being closed. */
const ofBytes: ReadonlySet<unknown> = new Set<VaultErrorCode>([
  ...(['damaged', 'newer', 'unknown-shape', 'wrong-key', 'missing-key'] as const),
]);

/** Reading it again gives the same. */
export const isOfBytes = (error: unknown) => ofBytes.has((error as { code?: unknown } | null)?.code);

/** `unchanged`: the disk holds what it held before. `unknown`: it holds either the old or the new, whole. */
export type Outcome = 'unchanged' | 'unknown';

const explained: Record<VaultErrorCode, readonly [message: string, safe: string]> = {
  damaged: ['A file of the store is damaged.', 'Its bytes were set aside. Every other file is as it was.'],
  newer: ['This store was written by a newer version of Amends.', 'Nothing was changed.'],
  'unknown-shape': ['A file of the store holds something unknown.', 'It was left as it was.'],
  'wrong-key': ['A file belongs to another store or another record.', 'It was left as it was.'],
  'missing-key': ['The key of a document is missing.', 'The document was left as it was.'],
  'disk-full': [
    'The disk is full.',
    'Everything saved before is safe. What you typed is still on the screen.',
  ],
  'read-only': [
    'The store folder can’t be written.',
    'Everything saved before is safe. What you typed is still on the screen.',
  ],
  busy: [
    'Another program keeps a file of the store.',
    'Everything saved before is safe. What you typed is still on the screen.',
  ],
  'in-use': ['Amends already has this store open on this computer.', 'Nothing was changed.'],
  io: [
    'The disk reported an error.',
    'Everything saved before is safe. What you typed is still on the screen.',
  ],
  'wrong-passphrase': ['That passphrase doesn’t open this store.', 'Nothing was changed.'],
  'wrong-pin': ['That PIN isn’t right.', 'Nothing was changed.'],
  'wrong-recovery-key': ['That recovery key belongs to another store.', 'Nothing was changed.'],
  'mistyped-recovery-key': ['That recovery key has a typing mistake.', 'Nothing was changed.'],
  'no-slot': ['This store has no such key.', 'Nothing was changed.'],
  'device-changed': ['This computer’s keyring has changed.', 'A keyholder’s passphrase opens the store.'],
  'too-soon': ['Please wait before the next try.', 'Nothing was changed.'],
  'closed-by-wrong-pins': [
    'Too many wrong PINs.',
    'Everything is kept. A keyholder’s passphrase opens the store.',
  ],
  'kdf-refused': ['The store’s key settings are not acceptable.', 'Nothing was changed.'],
  'weak-passphrase': ['That passphrase is too easy to guess.', 'Nothing was changed.'],
  'bad-pin': ['A PIN has six digits.', 'Nothing was changed.'],
  'hostile-id': ['That id can’t name a document.', 'Nothing was changed.'],
  'last-slot': ['That would leave no way to open the store.', 'Nothing was changed.'],
  'not-empty': ['There is already a store in this folder.', 'Nothing was changed.'],
  'not-a-store': ['There is no store in this folder.', 'Nothing was changed.'],
  closed: ['The store is closed.', 'Everything saved before is safe.'],
};

export interface VaultErrorDetails {
  readonly outcome?: Outcome;
  /** Epoch milliseconds from when a PIN may be tried again. */
  readonly retryAt?: number;
  /** Wrong PINs left before the store closes. */
  readonly triesLeft?: number;
  /** The incident or record concerned: a UUID or a record's name, nothing personal. */
  readonly subject?: string;
  readonly cause?: unknown;
}

/** What crosses a worker's boundary, where an Error would lose its fields. */
export interface VaultFailure {
  readonly code: VaultErrorCode;
  readonly message: string;
  readonly safe: string;
  readonly outcome: Outcome;
  readonly retryAt: number | null;
  readonly triesLeft: number | null;
  readonly subject: string | null;
}

export class VaultError extends Error {
  override readonly name = 'VaultError';
  readonly code: VaultErrorCode;
  /** What is still safe, in words for staff. */
  readonly safe: string;
  readonly outcome: Outcome;
  readonly retryAt: number | null;
  readonly triesLeft: number | null;
  readonly subject: string | null;

  constructor(code: VaultErrorCode, details: VaultErrorDetails = {}) {
    super(explained[code][0], { cause: details.cause });
    this.code = code;
    this.safe = explained[code][1];
    this.outcome = details.outcome ?? 'unchanged';
    this.retryAt = details.retryAt ?? null;
    this.triesLeft = details.triesLeft ?? null;
    this.subject = details.subject ?? null;
  }

  asFailure(): VaultFailure {
    const { code, message, safe, outcome, retryAt, triesLeft, subject } = this;
    return { code, message, safe, outcome, retryAt, triesLeft, subject };
  }
}

/** The named error for what the operating system said about a file. */
export function fromSystem(cause: unknown, details: VaultErrorDetails = {}): VaultError {
  if (cause instanceof VaultError) return cause;
  const code = (cause as { code?: unknown } | null)?.code;
  return new VaultError(systemCodes.get(code) ?? 'io', { ...details, cause });
}

const systemCodes = new Map<unknown, VaultErrorCode>([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EFBIG', 'disk-full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
  ['EBUSY', 'busy'],
  ['EMFILE', 'busy'],
  ['ENFILE', 'busy'],
]);
