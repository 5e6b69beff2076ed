// The whole playbook: which files it is made of, their schemas, and the types everybody else builds on.
import { z } from 'zod';
import { Authority, ClockPack, Jurisdiction, Notices, SeriousKind } from './branch-rules';
import { Counter } from './counter';
import { Boundary, Cause, FaultLabel, Feeling, Outcome, ParkReason, SmallOne } from './choices';
import { CustomerPage } from './customer-page';
import { Journey } from './journey';
import { BankQuestion, Category, Policy, Remedy } from './knowledge';
import { PaperDefinition } from './papers';
import { Phrase } from './phrase';
import { PrivacyRules } from './privacy-rules';
import { SpeakingFor } from './speaking-for';
import { Id, text } from './vocabulary';

export type * from './branch-rules';
export type * from './choices';
export type * from './counter';
export type { Condition, Situation } from './condition';
export type { CustomerPage, CustomerWord } from './customer-page';
export type { PrivacyRules } from './privacy-rules';
export type { SpeakingFor } from './speaking-for';
export type { Journey, Stage, Step, StepKind } from './journey';
export type * from './knowledge';
export type { Block } from './paper-blocks';
export type { PaperDefinition } from './papers';
export type { Phrase } from './phrase';
export type { Channel, Fault, Length, Minor, Moment } from './vocabulary';

export const Manifest = z.strictObject({
  name: Id,
  title: text(40),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version looks like 1.0.0'),
  language: z.literal('en'),
  extends: z.literal('common').optional(),
  /** What the person complaining is called here: "customer", "guest", "patient". */
  people: z.strictObject({ one: text(20), many: text(20) }),
});
export type Manifest = z.infer<typeof Manifest>;

/** File name → place in the playbook and schema of one entry, for files that are lists of entries with an id. */
export const listFiles = {
  'phrases.en.json': { at: 'phrases', entry: Phrase },
  'questions.json': { at: 'questions', entry: BankQuestion },
  'categories.json': { at: 'categories', entry: Category },
  'policies.json': { at: 'policies', entry: Policy },
  'remedies.json': { at: 'remedies', entry: Remedy },
  'feelings.json': { at: 'feelings', entry: Feeling },
  'causes.json': { at: 'causes', entry: Cause },
  'faults.json': { at: 'faults', entry: FaultLabel },
  'park-reasons.json': { at: 'parkReasons', entry: ParkReason },
  'outcomes.json': { at: 'outcomes', entry: Outcome },
  'small-ones.json': { at: 'smallOnes', entry: SmallOne },
  'serious.json': { at: 'serious', entry: SeriousKind },
  'boundaries.json': { at: 'boundaries', entry: Boundary },
  'clocks.json': { at: 'clocks', entry: ClockPack },
  'customer-page.json': { at: 'customerPage', entry: CustomerPage },
  'speaking-for.json': { at: 'speakingFor', entry: SpeakingFor },
  'jurisdictions.json': { at: 'jurisdictions', entry: Jurisdiction },
  'reports.json': { at: 'reports', entry: PaperDefinition },
  'letters.json': { at: 'letters', entry: PaperDefinition },
} as const;

/** Files that are one object; an own file replaces the keys it names. */
export const objectFiles = {
  'journey.json': { at: 'journey', schema: Journey },
  'authority.json': { at: 'authority', schema: Authority },
  'privacy.json': { at: 'privacy', schema: PrivacyRules },
  'notices.json': { at: 'notices', schema: Notices },
  'counter.json': { at: 'counter', schema: Counter },
} as const;

export interface Playbook extends Manifest {
  journey: Journey;
  phrases: Phrase[];
  questions: BankQuestion[];
  categories: Category[];
  policies: Policy[];
  remedies: Remedy[];
  authority: Authority;
  feelings: Feeling[];
  causes: Cause[];
  faults: FaultLabel[];
  parkReasons: ParkReason[];
  outcomes: Outcome[];
  smallOnes: SmallOne[];
  serious: SeriousKind[];
  boundaries: Boundary[];
  clocks: ClockPack[];
  jurisdictions: Jurisdiction[];
  notices: Notices;
  counter: Counter;
  privacy: PrivacyRules;
  customerPage: CustomerPage[];
  speakingFor: SpeakingFor[];
  /** Papers of a complaint and of the branch. */
  reports: PaperDefinition[];
  /** What goes to a customer in writing. */
  letters: PaperDefinition[];
}
