// 3.9: a manager says yes to these very words. Other words ask again.
import { useState } from 'react';
import type { Paper } from '#domain/paper/paper';
import type { Refusal } from '#contract/refusal';
import { may } from '#domain/shift/who-may';
import { ask } from '../../app/bridge';
import { useShop } from '../../app/desk-state';
import { refused } from '../../messages/refused';
import { say } from '../../messages/say';
import { Button, Cluster, Notice, SelectField, Stack } from '../../ui/index';
import { ColleaguePin } from '../conversation/colleague-pin';
import type { Choice } from './use-papers';

interface Props {
  paper: Paper;
  choice: Choice;
  onApproved: (paper: Paper) => void;
}

export function PaperApproval({ paper, choice, onApproved }: Props) {
  const { person, people } = useShop();
  const managers = people.filter(({ role }) => may(role, 'approve'));
  const [manager, setManager] = useState(managers[0]?.id ?? '');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (!paper.isDraft) return null;
  async function approve(by: string, pin: string | null) {
    const answer = await ask('papers.approve', { ...choice, manager: by, pin });
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) onApproved(answer.value);
  }
  const isManager = person !== null && may(person.role, 'approve');
  const name = managers.find(({ id }) => id === manager)?.name ?? '';
  return (
    <Stack gap={12}>
      <Notice tone="amber">{say('paperWaitsForYes')}</Notice>
      {isManager ? (
        <Cluster>
          <Button onPress={() => void approve(person.id, null)}>{say('paperSayYes')}</Button>
        </Cluster>
      ) : (
        <Cluster gap={16} stand="foot">
          {managers.length > 1 && (
            <SelectField
              label={say('paperWhoSaysYes')}
              value={manager}
              onChange={setManager}
              options={managers.map((one) => ({ value: one.id, label: one.name }))}
            />
          )}
          <ColleaguePin name={name} action={say('paperYes')} onPin={(pin) => approve(manager, pin)} />
        </Cluster>
      )}
      {refusal && (
        <Notice tone="red" isLive>
          {refused(refusal)}
        </Notice>
      )}
    </Stack>
  );
}
