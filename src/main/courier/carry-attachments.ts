// Photos and files to and from the register, after everything that is words: these may be large and never hold an event up.
// Whatever is new meanwhile goes first, and they go on where they were.
import { isSamePlace } from './attachment-lists';
import type { AttachmentPlace } from '../vault/attachment-layout';
import type { DeskAttachments } from './desk-attachments';
import { fetchAttachments } from './fetch-attachments';
import type { RegisterMemory } from './register-memory';
import type { Register } from './register-port';
import { sendAttachments } from './send-attachments';

export interface CarryingParts {
  register: Pick<Register, 'announce' | 'putPiece' | 'attachments' | 'piece'>;
  memory: RegisterMemory;
  desk: DeskAttachments;
  errands: Errands;
  /** Something new waits to be exchanged: that first. */
  isCalled(): boolean;
  isStopped(): boolean;
  arrived(incidents: readonly string[]): void;
  changed?(): void;
}

/** @throws RegisterSaidNo, Unreachable, VaultError: what was carried until then stays carried */
export async function carryAttachments(parts: CarryingParts): Promise<void> {
  await fetchAttachments(parts);
  if (parts.memory.now.hold === null) await sendAttachments(parts);
}

/** What is known only while the store is open: who waits for what, and what has come of the one that is under way. */
export class Errands {
  private readonly opened = new Set<string>();
  private readonly done = new Set<string>();
  private under: { place: AttachmentPlace; pieces: Uint8Array[] } | null = null;
  private turn = 0;

  /** Somebody looks at this incident. */
  want(incident: string): void {
    this.opened.add(incident);
  }
  unwant(incident: string): void {
    this.opened.delete(incident);
  }
  /** The one that was opened last comes first. */
  wanted(): string[] {
    return [...this.opened].reverse();
  }
  isWanted(incident: string): boolean {
    return this.opened.has(incident);
  }

  /** So many of them, others the next time: one whose maker is away doesn't keep the rest waiting. */
  takeTurns(incidents: readonly string[], most: number): string[] {
    const from = incidents.length === 0 ? 0 : this.turn % incidents.length;
    this.turn = from + most;
    return [...incidents.slice(from), ...incidents.slice(0, from)].slice(0, most);
  }

  /** The register has it whole, or nothing can be done for it here. */
  seenTo({ incident, attachment }: AttachmentPlace): void {
    this.done.add(`${incident}/${attachment}`);
  }
  isSeenTo({ incident, attachment }: AttachmentPlace): boolean {
    return this.done.has(`${incident}/${attachment}`);
  }
  /** The register's database is another one. */
  forgetSeenTo(): void {
    this.done.clear();
  }

  /** Of one photo or file at a time, at most 10 MB. */
  piecesOf(place: AttachmentPlace): Uint8Array[] {
    if (!this.under || !isSamePlace(this.under.place, place)) this.under = { place, pieces: [] };
    return this.under.pieces;
  }
  forgetPieces(): void {
    this.under = null;
  }
}
