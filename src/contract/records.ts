// What a manager sees of the records on this computer: whether they hold, where copies of them lie, what is under way.
import type { BackupPlan } from '#domain/shift/backup-plan';

/** One long piece of work at a time, so that its progress can be shown and it can be stopped. */
export interface Job {
  kind: 'verify' | 'backUp' | 'export' | 'restore' | 'bringIn' | 'undoBringIn';
  done: number;
  /** 0: nobody knows yet. */
  total: number;
}

export interface RecordsState {
  /** The last check, in sentences; `found` is empty when everything held. */
  verified: { at: string; says: string; found: string[] } | null;
  backup: {
    folder: string;
    /** Null: none has come to its end yet. */
    at: string | null;
    files: number;
    /** Why the last run didn't come to its end; null: it did. */
    failed: 'driveMissing' | 'driveFull' | 'driveFailed' | 'otherStore' | null;
  } | null;
  /** When backups are made by themselves; null: only by hand. */
  plan: BackupPlan | null;
}
