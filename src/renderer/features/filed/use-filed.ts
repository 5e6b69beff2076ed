// A filed incident as it was sealed, and with what came later; asked again after anything is added.
import { useCallback, useEffect, useState } from 'react';
import type { Incident } from '#domain/incident/state';
import type { StaffNaming } from '#domain/report/staff-naming';
import type { Proposal } from '#domain/event/catalogue';
import type { Refusal } from '#contract/refusal';
import { ask } from '../../app/bridge';

export interface Filed {
  sealed: Incident;
  now: Incident;
  /** K7: what staff go by on this paper. */
  staff: StaffNaming;
}

export function useFiled(id: string) {
  const [filed, setFiled] = useState<Filed | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const read = useCallback(async () => {
    const answer = await ask('report.read', { id });
    if (answer.ok) setFiled(answer.value);
    else setRefusal(answer.refusal);
  }, [id]);
  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the answer comes later, from main
    void read();
  }, [read]);
  // Another desk may have settled something, or added to it.
  useEffect(
    () =>
      window.amends.on('incidents.arrived', ({ incidents }) => {
        if (incidents.includes(id)) void read();
      }),
    [id, read],
  );
  /** Adds to the record after sealing; what was filed stays as it was. */
  async function add(proposals: Proposal[]): Promise<boolean> {
    const seen = filed?.now.heads;
    const answer = await ask('incident.tell', { id, proposals, ...(seen ? { seen } : {}) });
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) await read();
    return answer.ok;
  }
  return { filed, refusal, add };
}
