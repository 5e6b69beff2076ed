// About a colleague: their id goes into the record, never a name, and where no manager may decide it, a promise to pass it on.
import { useState } from 'react';
import type { Proposal } from '#domain/event/catalogue';
import { may } from '#domain/shift/who-may';
import { useBranch, useShop } from '../../app/desk-state';
import { say } from '../../messages/say';
import { Button, ChoiceChips, Notice, Stack } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { PromiseFields } from '../conversation/promise-fields';
import { usePromiseForm } from '../conversation/promise-form';
import { WhoIsAsked } from './who-is-asked';

export function AboutAColleague({
  isElsewhere = false,
  onDone,
}: {
  isElsewhere?: boolean;
  onDone: () => void;
}) {
  const { people, person } = useShop();
  const { dutyNumber } = useBranch();
  const { holder } = useIncident();
  const tell = useConversation((store) => store.tell);
  const [subject, setSubject] = useState<string | null>(null);
  const promise = usePromiseForm(say('toTheAreaWhat'), { number: dutyNumber, sheet: 'area', kind: 'task' });
  const others = people.filter(({ id }) => id !== person?.id);
  const deciders = people.filter(({ id, role }) => may(role, 'approve') && id !== subject);
  const goesToArea = subject !== null && deciders.length === 0;
  const isChosen = isElsewhere || subject !== null;
  async function close() {
    if (!person) return;
    const made = goesToArea ? promise.propose() : null;
    if (goesToArea && !made) return;
    const taker = subject !== null && holder?.id === subject ? { id: person.id, name: person.name } : null;
    const restricted: Proposal = {
      type: 'complaintRestricted.v1',
      payload: { person: isElsewhere ? null : subject, to: taker, area: goesToArea },
    };
    const proposals = made ? [restricted, made.proposal] : [restricted];
    if (await tell(proposals, goesToArea ? promise.settles : [])) onDone();
  }
  return (
    <Stack gap={16}>
      {!isElsewhere && (
        <ChoiceChips
          label={say('colleagueWhich')}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
          value={subject}
          onChange={setSubject}
        />
      )}
      {goesToArea && (
        <>
          <Notice tone="amber">{say('toTheArea')}</Notice>
          <PromiseFields {...promise} />
        </>
      )}
      {isChosen && <WhoIsAsked subject={isElsewhere ? null : subject} />}
      <div>
        <Button variant="primary" isDisabled={!isChosen} onPress={() => void close()}>
          {say('colleagueClose')}
        </Button>
      </div>
    </Stack>
  );
}
