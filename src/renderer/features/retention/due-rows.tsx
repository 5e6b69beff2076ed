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
            hint={one.part === 'all' ? say('keptRowHint', { rule: one.rule }) : say('keptSpecialHint')}
            value={!left.has(one.id)}
            onChange={(isChosen) => choose(one.id, isChosen)}
          />
        ),
      )}
    </Stack>
  );
}

function rowOf({ reference: given, closedAt, until, part }: DueComplaint): string {
  const day = (instant: string) =>
    new Date(instant).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  const reference = given ?? say('keptNoReference');
  if (part === 'special') return say('keptSpecialRow', { reference, until: day(until) });
  return say('keptRow', { reference, closed: day(closedAt), until: day(until) });
}
