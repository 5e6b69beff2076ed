import { useState } from 'react';
import type { NotTaken } from '#contract/register-status';
import { may } from '#domain/shift/who-may';
import { ask } from '../../app/bridge';
import { useShop } from '../../app/desk-state';
import { refused } from '../../messages/refused';
import { say } from '../../messages/say';
import { Button, Card, FactList, Notice, Quiet, SectionHeading, Stack } from '../../ui/index';
import { useHeadOffice } from './head-office-store';
import { NotTakenLine, notTakenTerm } from './not-taken-line';

/** What head office didn't take: each with what to do, and a way to take it out. */
export function NotTakenCard({
  items,
  onOpen,
}: {
  items: readonly NotTaken[];
  onOpen: (incident: string) => void;
}) {
  const { person } = useShop();
  const take = useHeadOffice((store) => store.take);
  const [told, setTold] = useState<string | null>(null);
  const isManager = person !== null && may(person.role, 'joinHeadOffice');
  async function save(id: string) {
    const saved = await ask('records.exportOne', { id });
    if (!saved.ok) setTold(refused(saved.refusal));
    else if (saved.value.file !== null) setTold(say('exportedOne', { file: saved.value.file }));
  }
  return (
    <Card label={say('notTakenTitle')}>
      <Stack gap={16}>
        <SectionHeading>{say('notTakenTitle')}</SectionHeading>
        <Quiet>{say('notTakenHint')}</Quiet>
        {told && <Notice isLive>{told}</Notice>}
        <FactList
          facts={items.map((item) => {
            const { hash: id, incident } = item;
            const onSave = isManager ? () => void save(incident) : null;
            const value = <NotTakenLine item={item} onOpen={() => onOpen(incident)} onSave={onSave} />;
            return { id, term: notTakenTerm(item), value };
          })}
        />
        {isManager && (
          <div>
            <Button onPress={() => void ask('headOffice.sendAgain', {}).then(take)}>{say('tryAgain')}</Button>
          </div>
        )}
      </Stack>
    </Card>
  );
}
