// Every single thing that waits for a yes, whoever asked first first.
import type { OverviewReply } from '#contract/overview';
import { say } from '../../messages/say';
import { EmptyState, Stack, VisuallyHidden } from '../../ui/index';
import { OneWaiting } from './one-waiting';

export interface WaitingListProps {
  rows: OverviewReply<'approvals.list'>['rows'];
  branches: ReadonlyMap<string, { name: string }>;
  /** Epoch milliseconds. */
  now: number;
  onOpen: (which: { branch: string; incident: string }) => void;
  /** With the branch's name. */
  onAnswered: (branch: string) => void;
  /** Somebody else was quicker, or it is another thing now. */
  onGone: () => void;
}

export function WaitingList({ rows, branches, now, onOpen, onAnswered, onGone }: WaitingListProps) {
  const asked = rows.flatMap(({ waiting, ...row }) =>
    waiting ? waiting.asked.map((one) => ({ ...row, waiting, one })) : [],
  );
  const found = say('waitingFound', { count: asked.length });
  return (
    <Stack gap={24}>
      <span role="status">{asked.length > 0 ? found : <VisuallyHidden>{found}</VisuallyHidden>}</span>
      {asked.length === 0 && <EmptyState title={say('waitingNone')}>{say('waitingNoneHint')}</EmptyState>}
      {asked.map(({ branch: id, summary, waiting, one }) => {
        const branch = branches.get(id)?.name ?? '';
        return (
          <OneWaiting
            key={one.remedy}
            {...{ asked: one, brief: waiting.brief, seen: waiting.heads, branch, now, onGone }}
            where={{ branch: id, incident: summary.id, reference: summary.reference }}
            onAnswered={() => onAnswered(branch)}
            onOpen={() => onOpen({ branch: id, incident: summary.id })}
          />
        );
      })}
    </Stack>
  );
}
