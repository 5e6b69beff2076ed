// What a manager sees while earlier complaints are brought in from a table.
import type { Field, Mapping } from '#domain/bring-in/fields';
import type { RowProblem, RowRemark } from '#domain/bring-in/read-row';
import type { Channel, Outcome } from '#domain/event/values';

/** A table somebody chose, as it was read; it waits in memory until they leave the page. */
export interface TableChosen {
  file: string;
  rows: number;
  columns: {
    heading: string;
    /** The first few of its cells that say something, cut for a screen. */
    samples: string[];
  }[];
  /** As good a guess as there is, or what was said of such headings last time. */
  guess: Mapping;
  /** The same table was brought in already, and stands. */
  before: { at: string; byName: string } | null;
}

/** A row as it will stand. */
export interface RowShown {
  row: number;
  receivedOn: string;
  closedOn: string | null;
  name: string;
  label: string;
  words: string;
  /** Title of the kind; null: none that the playbook knows. */
  category: string | null;
  channel: Channel;
  outcome: Outcome | null;
  done: string;
  reference: string;
  notes: number;
  remarks: RowRemark[];
}
export interface RowRefused {
  row: number;
  problems: RowProblem[];
}

export interface TableLooked {
  good: number;
  bad: number;
  /** The first 20 that can be brought in. */
  preview: RowShown[];
  /** The first 100 that can't. */
  refused: RowRefused[];
  /** Of the good ones: how many have a kind that the playbook doesn't know. */
  otherKind: number;
}

/** One bringing in and what became of it. */
export interface BringingIn {
  id: string;
  at: string;
  byName: string;
  file: string;
  /** How many complaints it was to make, and how many of them are here now. */
  rows: number;
  there: number;
  /** Rows that were left out. */
  bad: number;
  /** `cutOff`: Amends ended in the middle of it. `undoCutOff`: in the middle of undoing it. */
  state: 'added' | 'stopped' | 'cutOff' | 'undone' | 'undoCutOff' | 'underWay';
  undone: { at: string; byName: string } | null;
  /** Something was added to these since, so they stay; the first 100. */
  stayed: { id: string; reference: string }[];
  stayedCount: number;
}

export type { Field, Mapping, RowProblem, RowRemark };
