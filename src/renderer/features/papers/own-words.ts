// Own words of a letter are a draft of its complaint, like anything else that is typed: on the disk within a second, there
// again after a lock or a crash, and the same at any screen. They stay after the letter has left, since the next copy says
// the same; emptied they are gone.
import { useState } from 'react';
import { create } from 'zustand';
import type { OpenIncident } from '#contract/doorway';
import type { Refusal } from '#contract/refusal';
import { ask } from '../../app/bridge';
import { flushBeforeLocking } from '../../app/before-locking';
import { useKeptHere } from '../../app/kept-here';
import { draftQueue } from '../conversation/draft-queue';

export type Own = Record<string, string>;
type Kept = Pick<OpenIncident, 'drafts' | 'place'>;

/** Why the last of it isn't on the disk; null: it is. */
export const useOwnWordsProblem = create<{ refusal: Refusal | null }>(() => ({ refusal: null }));

const queue = draftQueue({
  send: (draft) => ask('incident.draft', draft),
  onSaving: () => undefined,
  onSaved: () => useOwnWordsProblem.setState({ refusal: null }),
  onRefused: (_id, refusal) => useOwnWordsProblem.setState({ refusal }),
});
flushBeforeLocking(() => queue.flush());

/** @param block of the letter that takes own words, by its id */
export function fieldOf(paper: string, block: string): string {
  return `paper.${paper}.${block}`.slice(0, 120);
}

export function keptWords(drafts: Kept['drafts'], paper: string): Own {
  const start = `paper.${paper}.`;
  const own = Object.entries(drafts).filter(([field]) => field.startsWith(start));
  return Object.fromEntries(own.map(([field, { value }]) => [field.slice(start.length), value]));
}

/** @param of the complaint; null: a paper of the branch has no record to be a draft of, and waits until the desk is locked */
export function useOwnWords(of: string | null, paper: string, kept: Kept | null) {
  const [typed, setTyped] = useKeptHere<Own>(`paper words ${of ?? ''} ${paper}`, {});
  // As it was when the page was opened: what is typed since is newer.
  const [before] = useState(() => keptWords(kept?.drafts ?? {}, paper));
  function type(block: string, text: string) {
    setTyped({ ...typed, [block]: text });
    if (of === null) return;
    // A letter is at no step: where the caret was in the conversation stays as it was.
    const { stage, step } = kept?.place ?? { stage: 'papers', step: paper };
    const value = text.trim() === '' ? null : text;
    queue.put({ id: of, field: fieldOf(paper, block), value, place: { stage, step } });
  }
  return { own: { ...before, ...typed }, type };
}
