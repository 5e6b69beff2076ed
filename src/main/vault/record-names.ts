/** The small sealed documents besides incidents. A closed list: no name ever comes from outside. */
export const recordNames = [
  'branch',
  'people',
  'settings',
  'preferences',
  'device',
  'desk',
  'register',
  'office',
  'playbook',
  'signing',
  'checkpoints',
  'keeping',
  /** Which printer takes what, and papers on their way. */
  'printing',
  /** What was written into papers of the branch in own words. */
  'paperWords',
  /** Complaints whose erasing was begun and has to be brought to its end. */
  'erasing',
  /** Complaints that were linked, and the other one hasn't been told yet. */
  'linking',
  /** Tables of earlier complaints that were brought in, and what became of each. */
  'broughtIn',
  'abuse',
  'debriefs',
  /** What was changed about the shop itself: who, when, what. */
  'shop',
  /** The letterbox's private key, and which letters were taken in. */
  'letterbox',
] as const;
export type RecordName = (typeof recordNames)[number];
