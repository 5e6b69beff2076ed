// Documents that were looked at a moment ago, and those that the journal knows more of than the disk.
import type { IncidentDocument } from './incident-document';

export interface Held {
  readonly document: IncidentDocument;
  readonly revision: number;
}

const mostRecent = 64;

export class RecentDocuments {
  /** Never forgotten until the checkpoint has written them. */
  readonly #journalled = new Map<string, Held>();
  readonly #clean = new Map<string, Held>();

  get(incident: string): Held | null {
    return this.#journalled.get(incident) ?? this.#clean.get(incident) ?? null;
  }

  keep(incident: string, held: Held, isJournalled: boolean): void {
    this.#clean.delete(incident);
    if (isJournalled) {
      this.#journalled.set(incident, held);
      return;
    }
    this.#clean.set(incident, held);
    const [oldest] = this.#clean.keys();
    if (this.#clean.size > mostRecent && oldest !== undefined) this.#clean.delete(oldest);
  }

  /** It is on disk as it is here. */
  letGo(incident: string): void {
    const held = this.#journalled.get(incident);
    this.#journalled.delete(incident);
    if (held) this.keep(incident, held, false);
  }

  clear(): void {
    this.#journalled.clear();
    this.#clean.clear();
  }
}
