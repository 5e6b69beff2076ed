/** What a check of the records can find. Facts, with nobody's name: what to think of them is for people. */
export type Finding =
  /** Events that the chain counts and no document holds: taken away, or in a document that can't be read. */
  | { kind: 'missing'; device: string; from: number; to: number }
  /** Two events under one number: one of them was put in, or the desk was put back from a copy. */
  | { kind: 'twice'; device: string; seq: number; incidents: [string, string] }
  /** An event that doesn't stand on the one before it: changed, put in another place, or put in. */
  | { kind: 'broken'; device: string; seq: number; incident: string }
  /** A signed checkpoint names an event that the chain doesn't reach any more. */
  | { kind: 'cut'; device: string; last: number; signedFor: number; countersigned: boolean }
  /** A signed checkpoint names another event under that number: the chain was written anew. */
  | { kind: 'rewritten'; device: string; seq: number; countersigned: boolean }
  /** A checkpoint whose signature doesn't fit. */
  | { kind: 'forged'; device: string; seq: number }
  /** Events whose bytes aren't what their maker wrote. */
  | { kind: 'changed'; incident: string; events: number }
  /** A document that can't be read at all. */
  | { kind: 'unreadable'; incident: string };

export interface AuditResult {
  incidents: number;
  events: number;
  erased: number;
  /** Desks whose events are in this store. */
  devices: number;
  /** Signed checkpoints that were held against the chain, and how many somebody else has countersigned. */
  checkpoints: number;
  countersigned: number;
  findings: Finding[];
}
