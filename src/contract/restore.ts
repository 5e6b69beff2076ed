// What an empty computer is told about a backup that is being brought back.

export interface BackupFound {
  branch: string;
  madeAt: string;
  files: number;
}

export interface BroughtBack {
  branch: string;
  madeAt: string;
  complaints: number;
  /** What the backup is too damaged to bring back; all 0: everything came. */
  lost: { complaints: number; photos: number; notes: number; lists: number };
  /** Letter for this desk's references, so that none is given twice. */
  letter: string;
  /** Letters that other desks, or this one, have used. */
  taken: string[];
}
