import { useState } from 'react';
import type { NotTaken } from '#contract/register-status';
import { may } from '#domain/shift/who-may';
import { ask } from '../../app/bridge';
import { useShop } from '../../app/desk-state';
import { refused } from '../../messages/refused';
import { dayAndTime, say, type MessageKey } from '../../messages/say';
import { Button, Card, Cluster, FactList, Notice, Quiet, SectionHeading, Stack } from '../../ui/index';
import { useHeadOffice } from './head-office-store';

const reasons = new Map<string, MessageKey>(
  (
    [
      'notAnEvent',
      'damaged',
      'tooLong',
      'otherBranch',
      'otherContent',
      'chainForked',
      'erasedHere',
      'managersOnly',
    ] as const
  ).map((code) => [code, `notTaken.${code}`]),
);

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
          facts={items.map(({ hash, incident, reference, code, since }) => ({
            id: hash,
            term: reference ?? say(code === 'erasedHere' ? 'notTakenErased' : 'notTakenUnnamed'),
            value: (
              <Stack gap={4}>
                {say(reasons.get(code) ?? 'notTaken.other')}
                <Quiet>{say('notTakenSince', { when: dayAndTime(since) })}</Quiet>
                {code !== 'erasedHere' && (
                  <Cluster>
                    <Button variant="quiet" onPress={() => onOpen(incident)}>
                      {say('seeIt')}
                    </Button>
                    {isManager && (
                      <Button variant="quiet" onPress={() => void save(incident)}>
                        {say('exportOne')}
                      </Button>
                    )}
                  </Cluster>
                )}
              </Stack>
            ),
          }))}
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
