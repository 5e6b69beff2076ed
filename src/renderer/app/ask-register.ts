// Asking the register through the door, on a computer of head office or an area manager: each call with its own type.
import { useCallback, useEffect, useState } from 'react';
import type { OverviewName, OverviewReply, OverviewSent } from '#contract/overview';
import type { Answer, Refusal } from '#contract/refusal';
import { ask } from './bridge';

type Loose<N extends OverviewName> = { [P in keyof OverviewSent<N>]?: OverviewSent<N>[P] };

export async function askRegister<N extends OverviewName>(
  name: N,
  sent: Loose<N> = {},
): Promise<Answer<OverviewReply<N>>> {
  return (await ask('overview.ask', { name, sent } as never)) as Answer<OverviewReply<N>>;
}

export interface FromRegister<T> {
  value: T | null;
  refusal: Refusal | null;
  again(): void;
}

/** Asked anew whenever what is asked changes; an answer that comes after a later question is dropped. */
export function useRegisterAnswer<N extends OverviewName>(
  name: N,
  sent: Loose<N> = {},
): FromRegister<OverviewReply<N>> {
  const asked = JSON.stringify(sent);
  const [times, setTimes] = useState(0);
  const [got, setGot] = useState<Omit<FromRegister<OverviewReply<N>>, 'again'>>({
    value: null,
    refusal: null,
  });
  useEffect(() => {
    let isWanted = true;
    void askRegister(name, JSON.parse(asked) as Loose<N>).then((answer) => {
      if (!isWanted) return;
      setGot((before) =>
        answer.ok ? { value: answer.value, refusal: null } : { value: before.value, refusal: answer.refusal },
      );
    });
    return () => void (isWanted = false);
  }, [name, asked, times]);
  const again = useCallback(() => setTimes((before) => before + 1), []);
  return { ...got, again };
}
