// What the book is made of, and what its parts say to each other.
import type { Saved } from '#contract/doorway';
import type { Proposal } from '#domain/event/catalogue';
import type { Place } from '#domain/event/values';
import { forEyes } from '#domain/incident/for-eyes';
import type { Incident } from '#domain/incident/state';
import type { Playbook } from '#domain/playbook/playbook';
import type { Attachments } from '../vault/vault';
import type { PersonAtDesk } from './authority-today';
import { instantIn } from './branch-time';
import type { Catalogue } from './catalogue';
import type { GrowingIds } from './growing-ids';
import type { HeldIncident } from './held-incident';
import type { IncidentKeeper } from './incident-keeper';
import type { ReferenceCounter } from './reference-counter';
import type { Teller } from './telling';

export interface BookBranch {
  id: string;
  code: string;
  zone: string;
  currency: string;
  language: string;
  sample: boolean;
}
export interface BookParts {
  branch: BookBranch;
  playbook: Playbook;
  ids: GrowingIds;
  /** Epoch milliseconds, right or wrong: it is shown and never orders anything. */
  now: () => number;
  keeper: IncidentKeeper;
  attachments: Attachments;
  catalogue: Catalogue;
  references: ReferenceCounter;
}
export interface DraftArgs {
  id: string;
  field: string;
  value: string | null;
  place: Omit<Place, 'field'>;
}
/** What one person told at one time. `seen`: the heads that stood on their screen; without it all there are. */
export type Step = Teller & { proposals: readonly Proposal[]; seen?: readonly string[] | null };
export type Told = Saved & { incident: Incident };

/** What a person is told after something of theirs is on disk. */
export function toldTo(person: PersonAtDesk, { incident }: HeldIncident, parts: BookParts): Told {
  return { savedAt: nowAt(parts), incident: forEyes(incident, person) };
}

export function nowAt({ branch, now }: Pick<BookParts, 'branch' | 'now'>): string {
  return instantIn(branch.zone, now());
}
