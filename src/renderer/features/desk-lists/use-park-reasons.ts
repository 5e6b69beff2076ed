// Why something was parked, in the playbook's words: the record keeps the reason's id. Asked for once per kind of desk,
// since every list on the desk shows them.
import { useEffect } from 'react';
import type { PrivacyRules } from '#domain/playbook/playbook';
import { create } from 'zustand';
import { ask } from '../../app/bridge';
import { useBranch } from '../../app/desk-state';

type Reasons = ReadonlyMap<string, string>;
const none: Reasons = new Map();
type Lists = PrivacyRules['lists'];

interface ReasonsStore {
  byPlaybook: Readonly<Record<string, Reasons>>;
  /** K7: what a list shows beside the reference. Until it is known, nothing. */
  lists: Readonly<Record<string, Lists>>;
  load(playbook: string): Promise<void>;
}

const useReasonsStore = create<ReasonsStore>((set, get) => ({
  byPlaybook: {},
  lists: {},
  async load(playbook) {
    if (get().byPlaybook[playbook]) return;
    // Taken before the answer is there: a second list that appears meanwhile needn't ask again.
    set({ byPlaybook: { ...get().byPlaybook, [playbook]: none } });
    const answer = await ask('playbook.read', { name: playbook });
    const { [playbook]: _, ...rest } = get().byPlaybook;
    if (!answer.ok) set({ byPlaybook: rest });
    else
      set({
        lists: { ...get().lists, [playbook]: answer.value.privacy.lists },
        byPlaybook: {
          ...rest,
          [playbook]: new Map(answer.value.parkReasons.map(({ id, label }) => [id, label])),
        },
      });
  },
}));

export function useParkReasons(): Reasons {
  const { playbook } = useBranch();
  const load = useReasonsStore((store) => store.load);
  useEffect(() => void load(playbook), [load, playbook]);
  return useReasonsStore((store) => store.byPlaybook[playbook]) ?? none;
}

/** K7: initials and a line of what it is about, or the reference alone where that says too much (clinic, council). */
export function useListsShow(): Lists {
  const { playbook } = useBranch();
  return useReasonsStore((store) => store.lists[playbook]) ?? 'reference';
}
