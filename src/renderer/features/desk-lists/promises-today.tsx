import { Temporal } from 'temporal-polyfill';
import type { IncidentSummary } from '#domain/incident/summary';
import { ownerOff } from '#domain/promise/owner-off';
import { useBranch, useShop } from '../../app/desk-state';
import { useIsHidden } from '../../app/manner';
import { say } from '../../messages/say';
import { Card, PromiseList, Quiet, SectionHeading, Stack } from '../../ui/index';
import { useListsShow } from './use-park-reasons';
import { dayAndTimeShort, isLate } from './row-words';

/** What was promised and is late or due today, the longest overdue first. */
export function PromisesToday({
  items,
  onOpen,
}: {
  items: readonly IncidentSummary[];
  onOpen: (item: IncidentSummary) => void;
}) {
  const now = new Date();
  const { people } = useShop();
  const here = Temporal.Now.zonedDateTimeISO(useBranch().zone);
  const isByReference = useListsShow() === 'reference';
  const isHidden = useIsHidden() || isByReference;
  const due = items
    .flatMap(({ promise, ...item }) => (promise ? [{ ...item, promise }] : []))
    .filter(
      ({ promise }) =>
        isLate(promise.dueAt, now) || new Date(promise.dueAt).toDateString() === now.toDateString(),
    )
    .sort((a, b) => Date.parse(a.promise.dueAt) - Date.parse(b.promise.dueAt))
    .slice(0, 6);
  return (
    <Card label={say('promisedForToday')}>
      <Stack gap={12}>
        <SectionHeading size="normal">{say('promisedForToday')}</SectionHeading>
        {due.length === 0 && <Quiet>{say('nothingPromised')}</Quiet>}
        {due.length > 0 && (
          <PromiseList
            items={due.map(({ id, promise, initials, reference }) => {
              const late = isLate(promise.dueAt, now);
              const time = dayAndTimeShort(promise.dueAt, now);
              const off = ownerOff(promise, people, here);
              const due = late ? say('late.due', { time }) : time;
              const when = off?.standIn ? say('standsIn', { when: due, name: off.standIn }) : due;
              return {
                id,
                text: isHidden ? (reference ?? say('promiseLine')) : promise.what,
                when: initials && !isHidden ? say('promisedTo', { initials, when }) : when,
                state: late ? 'late' : 'due',
                stateLabel: say(late ? 'promise.late' : 'promise.due'),
              };
            })}
            onOpen={(id) => {
              const item = items.find((one) => one.id === id);
              if (item) onOpen(item);
            }}
          />
        )}
      </Stack>
    </Card>
  );
}
