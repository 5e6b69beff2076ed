/** The small sealed documents besides incidents. A closed list: no name ever comes from outside. */
export const recordNames = [
  'branch',
  'people',
  'settings',
  'preferences',
  'device',
  'desk',
  'register',
  'playbook',
  'signing',
  'checkpoints',
  'abuse',
  'debriefs',
] as const;
export type RecordName = (typeof recordNames)[number];
