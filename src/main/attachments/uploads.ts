// Files that a page hands over piece by piece: dropped on the window or pasted. Never a path: a page can't make main read a file.
import { randomUUID } from 'node:crypto';
import { largestAttachment } from '#domain/attachment/bounds';

/** At once, over all windows. */
const mostUploads = 4;
/** A page that stopped sending is forgotten, in milliseconds. */
const patience = 120_000;

export interface Upload<About> {
  about: About;
  bytes: Buffer;
  taken: number;
  owner: object;
  startedAt: number;
}

export function createUploads<About>(now: () => number) {
  const uploads = new Map<string, Upload<About>>();

  function forgetStale(): void {
    for (const [id, { startedAt }] of uploads) if (now() - startedAt > patience) drop(id);
  }
  function drop(id: string): void {
    uploads.get(id)?.bytes.fill(0);
    uploads.delete(id);
  }

  return {
    /** Null when too many are under way, or it is larger than anything that is kept. @param size bytes */
    begin(owner: object, about: About, size: number): string | null {
      forgetStale();
      if (uploads.size >= mostUploads || size < 1 || size > largestAttachment) return null;
      const id = randomUUID();
      uploads.set(id, { about, bytes: Buffer.alloc(size), taken: 0, owner, startedAt: now() });
      return id;
    },
    /** Pieces come in order; false for anything else, and then all of it is forgotten. */
    add(owner: object, id: string, at: number, piece: Uint8Array): boolean {
      const upload = uploads.get(id);
      if (!upload || upload.owner !== owner) return false;
      if (at !== upload.taken || piece.length === 0 || at + piece.length > upload.bytes.length) {
        drop(id);
        return false;
      }
      upload.bytes.set(piece, at);
      upload.taken += piece.length;
      return true;
    },
    /** The whole file, once; null when it isn't whole. */
    finish(owner: object, id: string): { about: About; bytes: Uint8Array } | null {
      const upload = uploads.get(id);
      if (!upload || upload.owner !== owner) return null;
      uploads.delete(id);
      return upload.taken === upload.bytes.length ? { about: upload.about, bytes: upload.bytes } : null;
    },
    /** Nobody is at the desk any more: what was on its way goes. */
    forgetAll(): void {
      for (const id of [...uploads.keys()]) drop(id);
    },
  };
}
