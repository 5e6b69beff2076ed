// What is due, asked when the page opens and again after anything was thrown away.
import { useCallback, useEffect, useState } from 'react';
import type { RetentionList } from '#contract/retention';
import type { Refusal } from '#contract/refusal';
import { ask } from '../../app/bridge';

export function useDue(limit: number) {
  const [list, setList] = useState<RetentionList | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const load = useCallback(async () => {
    const answer = await ask('retention.list', { limit });
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) setList(answer.value);
  }, [limit]);
  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the answer comes later, from main
    void load();
  }, [load]);
  return { list, refusal, load, refuse: setRefusal };
}
