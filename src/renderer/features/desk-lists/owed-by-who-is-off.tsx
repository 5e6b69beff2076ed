import { Temporal } from 'temporal-polyfill';
import type { IncidentSummary } from '#domain/incident/summary';
import { ownerOff } from '#domain/promise/owner-off';
import { may } from '#domain/shift/who-may';
import { useBranch, useShop } from '../../app/desk-state';
import { useIsHidden } from '../../app/manner';
import { say } from '../../messages/say';
import { Card, PromiseList, Quiet, SectionHeading, Stack } from '../../ui/index';
import { dayAndTimeShort, isLate } from './row-words';
import { useListsShow } from './use-park-reasons';
import { useRegister } from './use-register';

interface Props {
  onOpen: (item: IncidentSummary) => void;
}

/** 13.2, for managers: promises of the next days whose owner isn't here to keep them. Nothing without a rota. */
export function OwedByWhoIsOff({ onOpen }: Props) {
  const { person, people } = useShop();
  if (!person || !may(person.role, 'changeRota') || !people.some(({ rota }) => rota)) return null;
  return <Owed onOpen={onOpen} />;
}

function Owed({ onOpen }: Props) {
  const { people } = useShop();
  const { zone } = useBranch();
  const isByReference = useListsShow() === 'reference';
  const isHidden = useIsHidden() || isByReference;
  const { page } = useRegister({ state: 'all', promise: 'any', limit: 200 });
  const now = Temporal.Now.zonedDateTimeISO(zone);
  const owed = (page?.items ?? [])
    .flatMap((item) => {
      const off = item.promise && ownerOff(item.promise, people, now);
      return item.promise && off ? [{ item, promise: item.promise, off }] : [];
    })
    .sort((a, b) => Date.parse(a.promise.dueAt) - Date.parse(b.promise.dueAt));
  if (owed.length === 0) return null;
  return (
    <Card label={say('owedByOff')}>
      <Stack gap={12}>
        <SectionHeading size="normal">{say('owedByOff')}</SectionHeading>
        <PromiseList
          items={owed.slice(0, 6).map(({ item, promise, off }) => ({
            id: item.id,
            text: isHidden ? (item.reference ?? say('promiseLine')) : promise.what,
            when: say(off.standIn ? 'offAndStandIn' : 'offAndNobody', {
              name: off.ownerName,
              time: dayAndTimeShort(promise.dueAt, new Date(now.epochMilliseconds)),
              standIn: off.standIn ?? '',
            }),
            state: isLate(promise.dueAt, new Date(now.epochMilliseconds))
              ? 'late'
              : off.standIn
                ? 'later'
                : 'due',
            stateLabel: say(off.standIn ? 'promise.standIn' : 'promise.nobody'),
          }))}
          onOpen={(id) => {
            const found = owed.find(({ item }) => item.id === id);
            if (found) onOpen(found.item);
          }}
        />
        {owed.length > 6 && <Quiet>{say('owedByOffMore', { count: owed.length - 6 })}</Quiet>}
      </Stack>
    </Card>
  );
}
