/** Holds signed checkpoints against the chains that were walked. */
import { countersignedText, signedText, type Checkpoint } from './checkpoint';
import type { ChainWalk } from './chain-walk';
import type { Finding } from './findings';

export interface SignatureCheck {
  /** @param key, signature base64url. False for anything that isn't a signature of exactly this text. */
  isSignedBy(text: string, signature: string, key: string): boolean;
  /** Whose countersignatures count: keys known from somewhere other than this store. */
  trusted: readonly string[];
}

export function holdAgainst(
  walk: ChainWalk,
  checkpoints: readonly Checkpoint[],
  check: SignatureCheck,
): { findings: Finding[]; countersigned: number } {
  const findings: Finding[] = [];
  let countersigned = 0;
  for (const checkpoint of checkpoints) {
    const { device, seq, hash, signature, key } = checkpoint;
    if (!check.isSignedBy(signedText(checkpoint), signature, key)) {
      findings.push({ kind: 'forged', device, seq });
      continue;
    }
    const witness = isCountersigned(checkpoint, check);
    if (witness) countersigned += 1;
    const last = walk.lastOf(device);
    const found = walk.hashOf(device, seq);
    if (seq > last) findings.push({ kind: 'cut', device, last, signedFor: seq, countersigned: witness });
    else if (found !== null && found !== hash)
      findings.push({ kind: 'rewritten', device, seq, countersigned: witness });
  }
  return { findings, countersigned };
}

function isCountersigned(checkpoint: Checkpoint, check: SignatureCheck): boolean {
  const { countersigned } = checkpoint;
  if (!countersigned || !check.trusted.includes(countersigned.key)) return false;
  return check.isSignedBy(countersignedText(checkpoint), countersigned.signature, countersigned.key);
}
