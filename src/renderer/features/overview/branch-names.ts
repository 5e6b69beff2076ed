// The branches this computer looks after, by id: asked once for each screen.
import { useMemo } from 'react';
import type { OverviewReply } from '#contract/overview';
import { useRegisterAnswer } from '../../app/ask-register';
import type { Asked } from '../../app/use-answer';

export type Branch = OverviewReply<'branches.list'>['branches'][number];

export function useBranchNames(): { names: ReadonlyMap<string, Branch> } & Pick<
  Asked<unknown>,
  'refusal' | 'again'
> {
  const { value, refusal, again } = useRegisterAnswer('branches.list');
  const names = useMemo(() => new Map((value?.branches ?? []).map((branch) => [branch.id, branch])), [value]);
  return { names, refusal, again };
}
