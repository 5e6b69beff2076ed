// What may be filled into a phrase. Two switches come with it and choose a wording: named (yes or other), and
// count (how many aspects there are; with =0, one and other).

/** Values a caller can fill in. Texts arrive normalised (no control characters). All are optional. */
export interface Slots {
  /** How to address the customer: "Mrs Osei", "Grace". */
  name?: string | undefined;
  /** The customer's own words; phrases put them in quotation marks, always. */
  words?: string | undefined;
  /** What they would like, in their words; quoted likewise. */
  sought?: string | undefined;
  /** Staff's label of the aspect at hand. */
  aspect?: string | undefined;
  /** Labels of all aspects. */
  aspects?: readonly string[] | undefined;
  /** A clause from restate(): "you paid once and it left your account twice". */
  restatement?: string | undefined;
  /** Feeling.say of the chosen feeling. */
  feeling?: string | undefined;
  /** "by 17:00 today" */
  time?: string | undefined;
  /** Who does what was promised; first name of a colleague. */
  colleague?: string | undefined;
  manager?: string | undefined;
  /** Remedy.say of what is offered. */
  remedies?: readonly string[] | undefined;
  /** "in 3 to 5 working days" */
  arrives?: string | undefined;
  /** Money as shown: "£18.40". */
  total?: string | undefined;
  /** Policy.rule and Policy.why: whole sentences with their full stops. */
  rule?: string | undefined;
  reason?: string | undefined;
  branch?: string | undefined;
  reference?: string | undefined;
  /** How many similar incidents the register really holds. */
  similar?: number | undefined;
}

/** Slots that hold the customer's words: only ever between quotation marks. */
export const quotedSlots = ['words', 'sought'] as const;

export const textSlots = [
  'name',
  'words',
  'sought',
  'aspect',
  'aspects',
  'restatement',
  'feeling',
  'time',
  'colleague',
  'manager',
  'remedies',
  'arrives',
  'total',
  'rule',
  'reason',
  'branch',
  'reference',
] as const satisfies readonly (keyof Slots)[];
export type TextSlot = (typeof textSlots)[number];

/** What the person at the desk always has when a moment comes up; other slots may be missing then. */
export const alwaysFilled: Partial<Record<string, readonly TextSlot[]>> = {
  restate: ['restatement'],
  confirmAspect: ['restatement'],
  callBack: ['time'],
};
