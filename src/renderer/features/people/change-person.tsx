// What a manager may note of one person besides their PIN: the number on their badge (K7), and that they lead complaints (K4).
import { useState } from 'react';
import type { PersonLine } from '#contract/shop-settings';
import { isBadgeNumber } from '#domain/shift/badge';
import { useShop } from '../../app/desk-state';
import { useSettings } from '../../app/shop-settings';
import { say } from '../../messages/say';
import { ConfirmCard, TickBox } from '../../ui/index';
import { OwnPinField } from '../conversation/own-pin-field';
import { BadgeField } from './badge-field';

export function ChangePerson({ person, onClose }: { person: PersonLine; onClose: () => void }) {
  const me = useShop().person;
  const change = useSettings((store) => store.change);
  const [badge, setBadge] = useState(person.badge);
  const [leadsComplaints, setLeads] = useState(person.leadsComplaints);
  const [own, setOwn] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  const { id, name } = person;
  async function save() {
    const wrong = isBadgeNumber(badge) ? undefined : say('problem.badge');
    setProblem(wrong);
    if (wrong || !me) return;
    const args = { person: id, badge, leadsComplaints, by: { person: me.id, pin: own } };
    const isDone = await change('people.change', args, say('personIsChanged', { name }));
    setOwn('');
    if (isDone) onClose();
  }
  return (
    <ConfirmCard
      title={say('changePersonOf', { name })}
      go={say('savePerson')}
      keep={say('close')}
      takesFocus={false}
      onGo={save}
      onClose={onClose}
    >
      <BadgeField value={badge} onChange={setBadge} error={problem} autoFocus />
      <TickBox
        label={say('leadsComplaints')}
        hint={say('leadsComplaintsHint')}
        value={leadsComplaints}
        onChange={setLeads}
        name="leadsComplaints"
      />
      <OwnPinField value={own} onChange={setOwn} />
    </ConfirmCard>
  );
}
