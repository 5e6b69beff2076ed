// The playbook of the open incident: asked for once, kept as long as the incident keeps to it.
import { useEffect } from 'react';
import { create } from 'zustand';
import type { Playbook } from '#domain/playbook/playbook';
import type { Refusal } from '#contract/refusal';
import { ask } from '../../app/bridge';
import { replaceable } from '../../app/replaceable';

interface PlaybookStore {
  playbook: Playbook | null;
  refusal: Refusal | null;
  /** An incident keeps the version it began with; one that has no content yet gets the branch's present one. */
  load(wanted: { name: string; version: string } | null): Promise<void>;
}

const playbooks = create<PlaybookStore>((set, get) => ({
  playbook: null,
  refusal: null,
  async load(wanted) {
    const { playbook } = get();
    if (playbook && wanted && isVersion(playbook, wanted)) return;
    const answer = await ask('playbook.read', wanted ?? {});
    if (!answer.ok) return set({ refusal: answer.refusal });
    const before = get().playbook;
    // The same one again is no reason to draw the whole page again.
    set({ playbook: before && isVersion(before, answer.value) ? before : answer.value, refusal: null });
  },
}));
export const usePlaybookStore = replaceable(playbooks);

type Version = Pick<Playbook, 'name' | 'version'>;
const isVersion = (playbook: Version, wanted: Version) =>
  playbook.name === wanted.name && playbook.version === wanted.version;

/** Loads it for the screen that shows an incident; everything below it may then say `usePlaybook()`. */
export function useLoadedPlaybook(wanted: { name: string; version: string } | null) {
  const { playbook, refusal, load } = usePlaybookStore();
  const name = wanted?.name;
  const version = wanted?.version;
  useEffect(() => void load(name && version ? { name, version } : null), [load, name, version]);
  return { playbook, refusal };
}

/** In an idle moment at the desk: the first complaint of the day doesn't wait for it. */
export function usePlaybookAhead(): void {
  const isMissing = usePlaybookStore((store) => store.playbook === null);
  const load = usePlaybookStore((store) => store.load);
  useEffect(() => {
    if (!isMissing) return undefined;
    const idle = requestIdleCallback(() => void load(null));
    return () => cancelIdleCallback(idle);
  }, [isMissing, load]);
}

/** The playbook on screens that are only shown once it is there. */
export function usePlaybook(): Playbook {
  const playbook = usePlaybookStore((store) => store.playbook);
  if (!playbook) throw new Error('a step was shown before its playbook');
  return playbook;
}
