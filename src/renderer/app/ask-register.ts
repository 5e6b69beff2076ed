// Asking the register through the door, on a computer of head office or an area manager: each call with its own type.
import type { OverviewName, OverviewReply, OverviewSent } from '#contract/overview';
import type { Answer } from '#contract/refusal';
import { ask } from './bridge';
import { useAnswer, type Asked } from './use-answer';

type Loose<N extends OverviewName> = { [P in keyof OverviewSent<N>]?: OverviewSent<N>[P] };

export async function askRegister<N extends OverviewName>(
  name: N,
  sent: Loose<N> = {},
): Promise<Answer<OverviewReply<N>>> {
  return (await ask('overview.ask', { name, sent } as never)) as Answer<OverviewReply<N>>;
}

export function useRegisterAnswer<N extends OverviewName>(
  name: N,
  sent: Loose<N> = {},
): Asked<OverviewReply<N>> {
  return useAnswer('overview.ask', { name, sent } as never) as never;
}
