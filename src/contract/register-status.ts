// What a desk knows of its register: whether it is enrolled, what still waits, and what a person has to look at.

/** Why nothing is sent for the time being, although the register answers. Nothing of it is ever lost here. */
export type RegisterHold =
  /** Head office took this computer off the list. */
  | 'revoked'
  /** This computer belongs to another branch now. */
  | 'moved'
  | 'branchClosed'
  /** The store was put back from a copy, or another computer goes on from the same one. */
  | 'copied'
  /** Another register answers at the address. */
  | 'otherRegister'
  /** The register is newer or older than this Amends understands. */
  | 'updateNeeded'
  /** So many events weren't taken that something must be looked at first. */
  | 'tooManyRefused';

/** An event that the register didn't take. It stays here, and everything else goes on. */
export interface NotTaken {
  hash: string;
  incident: string;
  reference: string | null;
  /** The register's name for why; `erasedHere`: whatever it was, it can't be opened here any more. */
  code: string;
  since: string;
}

export interface RegisterStatus {
  /** Null: this computer is on its own. */
  enrolled: {
    address: string;
    branchName: string;
    branchCode: string;
    letter: string;
    since: string;
  } | null;
  /** This computer is head office's own, or an area manager's: it looks, and keeps no complaints. */
  office?: {
    role: 'area' | 'headOffice';
    address: string;
    since: string;
    /** The register tells it at once that something changed; otherwise its screens ask now and then. */
    isLive: boolean;
  };
  /** `reached`: the last try came through. `away`: it didn't; the next try is near. */
  line: 'idle' | 'busy' | 'reached' | 'away';
  /** Events that head office doesn't have yet. */
  waiting: number;
  notTaken: number;
  /** Photos and files that head office may not have yet, and complaints whose own are on their way here. */
  attachments: { toSend: number; toFetch: number };
  /** Head office published this version, and it didn't pass the check here. */
  playbookNotTaken: { version: string; goesBy: string } | null;
  /** Erased complaints that a computer of the branch hasn't confirmed yet. */
  erasedElsewhere: number;
  lastContact: string | null;
  /** How far this computer's clock is from the register's, in seconds; null: near enough. Positive: it is ahead. */
  clockAheadBy: number | null;
  hold: RegisterHold | null;
}
