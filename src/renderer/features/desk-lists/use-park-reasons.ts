// Why something was parked, in the playbook's words: the record keeps the reason's id. Asked for once per kind of desk,
// since every list on the desk shows them.
import { useEffect } from 'react';
import { create } from 'zustand';
import { ask } from '../../app/bridge';
import { useBranch } from '../../app/desk-state';

type Reasons = ReadonlyMap<string, string>;
const none: Reasons = new Map();

interface ReasonsStore {
  byPlaybook: Readonly<Record<string, Reasons>>;
  load(playbook: string): Promise<void>;
}

const useReasonsStore = create<ReasonsStore>((set, get) => ({
  byPlaybook: {},
  async load(playbook) {
    if (get().byPlaybook[playbook]) return;
    // Taken before the answer is there: a second list that appears meanwhile needn't ask again.
    set({ byPlaybook: { ...get().byPlaybook, [playbook]: none } });
    const answer = await ask('playbook.read', { name: playbook });
    const { [playbook]: _, ...rest } = get().byPlaybook;
    if (!answer.ok) set({ byPlaybook: rest });
    else
      set({
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
