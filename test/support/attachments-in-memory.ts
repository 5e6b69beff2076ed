/** Photos and files of a register in memory: pieces, whole or not at all, as the real one keeps them. */
import { createHash } from 'node:crypto';
import { pieceSize } from '#contract/register-api/attachments';
import { RegisterSaidNo, type AttachmentCard, type Register } from '#main/courier/register-port';
import type { AttachmentPlace } from '#main/vault/attachment-layout';

interface Kept {
  place: AttachmentPlace;
  size: number;
  sha256: string;
  pieces: Map<number, Buffer>;
  isWhole: boolean;
}
type Calls = Pick<Register, 'announce' | 'putPiece' | 'attachments' | 'piece'>;

export class AttachmentsInMemory implements Calls {
  private readonly kept = new Map<string, Kept>();
  /** Pieces that came, however often. */
  taken = 0;
  /** Pieces that were given out. */
  given = 0;

  async announce(place: AttachmentPlace, { size, sha256 }: { size: number; sha256: string }) {
    const key = keyOf(place);
    const kept = this.kept.get(key) ?? { place, size, sha256, pieces: new Map(), isWhole: false };
    if (kept.size !== size || kept.sha256 !== sha256) throw new RegisterSaidNo('alreadyThere');
    this.kept.set(key, kept);
    return cardOf(kept);
  }

  async putPiece(place: AttachmentPlace, piece: number, bytes: Uint8Array) {
    const kept = this.of(place);
    if (kept.isWhole) return cardOf(kept);
    const length = Math.min(pieceSize, kept.size - piece * pieceSize);
    if (bytes.length !== length) throw new RegisterSaidNo('notConsistent');
    this.taken += 1;
    kept.pieces.set(piece, Buffer.from(bytes));
    if (cardOf(kept).missing.length === 0) {
      kept.isWhole = createHash('sha256').update(wholeOf(kept)).digest('base64url') === kept.sha256;
      if (!kept.isWhole) kept.pieces.clear();
    }
    return cardOf(kept);
  }

  async attachments(incident: string) {
    return [...this.kept.values()].filter(({ place }) => place.incident === incident).map(cardOf);
  }

  async piece(place: AttachmentPlace, piece: number) {
    const kept = this.of(place);
    const bytes = kept.isWhole ? kept.pieces.get(piece) : undefined;
    if (!bytes) throw new RegisterSaidNo('notFound');
    this.given += 1;
    return new Uint8Array(bytes);
  }

  erase(incident: string): void {
    for (const [key, { place }] of this.kept) if (place.incident === incident) this.kept.delete(key);
  }

  copy(): Map<string, Kept> {
    return new Map([...this.kept].map(([key, kept]) => [key, { ...kept, pieces: new Map(kept.pieces) }]));
  }
  goOnFrom(copy: ReadonlyMap<string, Kept>): void {
    this.kept.clear();
    for (const [key, kept] of copy) this.kept.set(key, { ...kept, pieces: new Map(kept.pieces) });
  }

  private of(place: AttachmentPlace): Kept {
    const kept = this.kept.get(keyOf(place));
    if (!kept) throw new RegisterSaidNo('notFound');
    return kept;
  }
}

const keyOf = ({ incident, attachment }: AttachmentPlace) => `${incident}/${attachment}`;
const wholeOf = ({ pieces }: Kept) =>
  Buffer.concat([...pieces].sort(([a], [b]) => a - b).map(([, bytes]) => bytes));

function cardOf({ place, size, sha256, pieces, isWhole }: Kept): AttachmentCard {
  const all = Array.from({ length: Math.ceil(size / pieceSize) }, (_, piece) => piece);
  const missing = isWhole ? [] : all.filter((piece) => !pieces.has(piece));
  return { ...place, size, sha256, complete: isWhole, missing };
}
