// A filed incident as it was sealed, and with what came later; asked again after anything is added.
import { useEffect } from 'react';
import type { Reply } from '#contract/doorway';
import type { Proposal } from '#domain/event/catalogue';
import { tellAsShown } from '../../app/tell-as-shown';
import { useAnswer } from '../../app/use-answer';

export type Filed = Reply<'report.read'>;

export function useFiled(id: string) {
  const { value: filed, refusal, again: read, refuse } = useAnswer('report.read', { id });
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
    const answer = await tellAsShown(id, filed?.now ?? null, proposals);
    refuse(answer.ok ? null : answer.refusal);
    if (answer.ok) await read();
    return answer.ok;
  }
  return { filed, refusal, add };
}
