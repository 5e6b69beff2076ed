// The table that a manager chose and hasn't brought in yet. In memory only: other people's data, which nobody has decided to
// keep. It goes when they leave its page, when somebody else asks for it, and when the records are closed.
import type { Table } from './read-table';

export class WaitingTable {
  private kept: { table: Table; person: string; store: string } | null = null;

  /** @param store its id: the sample's table is none of the branch's */
  put(table: Table, person: string, store: string): void {
    this.kept = { table, person, store };
  }

  of(person: string, store: string): Table | null {
    if (this.kept?.person !== person || this.kept.store !== store) this.kept = null;
    return this.kept?.table ?? null;
  }

  letGo(): void {
    this.kept = null;
  }
}
