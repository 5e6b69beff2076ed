import type { DueComplaint } from '#contract/retention';
import { say } from '../../messages/say';
import { Notice, Stack, TickBox } from '../../ui/index';

interface Props {
  due: readonly DueComplaint[];
  /** Those that somebody would rather leave. */
  left: ReadonlySet<string>;
  onLeft: (left: ReadonlySet<string>) => void;
}

/** Each by its reference: who it was is nobody's business here. */
export function DueRows({ due, left, onLeft }: Props) {
  function choose(id: string, isChosen: boolean) {
    const next = new Set(left);
    if (isChosen) next.delete(id);
    else next.add(id);
    onLeft(next);
  }
  return (
    <Stack gap={12}>
      {due.map((one) =>
        one.hold ? (
          <Notice key={one.id}>
            {rowOf(one)}. {say('keptHeld', one.hold)}
          </Notice>
        ) : (
          <TickBox
            key={one.id}
            label={rowOf(one)}
            hint={say('keptRowHint', { rule: one.rule })}
            value={!left.has(one.id)}
            onChange={(isChosen) => choose(one.id, isChosen)}
          />
        ),
      )}
    </Stack>
  );
}

function rowOf({ reference, closedAt, until }: DueComplaint): string {
  const day = (instant: string) =>
    new Date(instant).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  return say('keptRow', {
    reference: reference ?? say('keptNoReference'),
    ...{ closed: day(closedAt), until: day(until) },
  });
}
