// A new person: name, role, the PIN they type themselves, and the manager's own PIN.
import { useState } from 'react';
import { isBadgeNumber } from '#domain/shift/badge';
import { useShop } from '../../app/desk-state';
import { useKeptHere } from '../../app/kept-here';
import { say } from '../../messages/say';
import {
  Button,
  Card,
  Cluster,
  Form,
  PinField,
  SectionHeading,
  SelectField,
  Stack,
  TextField,
} from '../../ui/index';
import { BadgeField } from './badge-field';
import { OwnPinField } from '../conversation/own-pin-field';
import { pinProblem } from './pin-problems';
import { useSettings } from '../../app/shop-settings';

const nobody = { name: '', role: 'staff' as 'staff' | 'manager', badge: '', pin: '', own: '' };

export function AddPerson() {
  const me = useShop().person;
  const change = useSettings((store) => store.change);
  // A PIN is never kept beyond the screen it is typed on.
  const [kept, keep] = useKeptHere('settings.newPerson', { name: '', role: nobody.role, badge: '' });
  const [typed, setTyped] = useState({ ...nobody, ...kept });
  const [problem, setProblem] = useState<{ name?: string; badge?: string; pin?: string }>({});
  const [isBusy, setBusy] = useState(false);
  const type = (more: Partial<typeof nobody>) => {
    const next = { ...typed, ...more };
    setTyped(next);
    keep({ name: next.name, role: next.role, badge: next.badge });
  };

  async function add() {
    const name = typed.name.trim();
    const pin = pinProblem(typed.pin);
    const isBadge = isBadgeNumber(typed.badge);
    setProblem({
      ...(name ? {} : { name: say('problem.name') }),
      ...(isBadge ? {} : { badge: say('problem.badge') }),
      ...(pin ? { pin } : {}),
    });
    if (!name || !isBadge || pin || !me) return;
    setBusy(true);
    const { role, badge } = typed;
    const args = { name, role, badge, pin: typed.pin, by: { person: me.id, pin: typed.own } };
    if (await change('people.add', args, say('personIsAdded', { name }))) type(nobody);
    else type({ own: '' });
    setBusy(false);
  }

  return (
    <Card label={say('addPersonTitle')}>
      <Form onSubmit={() => void add()}>
        <Stack gap={16}>
          <SectionHeading level={3} size="small">
            {say('addPersonTitle')}
          </SectionHeading>
          <Cluster gap={16} stand="top">
            <TextField
              label={say('personName')}
              hint={say('personNameHint')}
              value={typed.name}
              onChange={(name) => type({ name })}
              error={problem.name}
              maxLength={80}
              name="personName"
              autoComplete="off"
            />
            <SelectField
              label={say('role')}
              value={typed.role}
              onChange={(role) => type({ role: role === 'manager' ? 'manager' : 'staff' })}
              options={[
                { value: 'staff', label: say('role.staff') },
                { value: 'manager', label: say('role.manager') },
              ]}
            />
          </Cluster>
          <BadgeField value={typed.badge} onChange={(badge) => type({ badge })} error={problem.badge} />
          <Cluster gap={16} stand="top">
            <PinField
              label={say('theirPin')}
              hint={say('theirPinHint')}
              value={typed.pin}
              onChange={(pin) => type({ pin })}
              error={problem.pin}
              name="theirPin"
            />
            <OwnPinField value={typed.own} onChange={(own) => type({ own })} />
          </Cluster>
          <div>
            <Button type="submit" variant="primary" isDisabled={isBusy}>
              {say('addPersonIt', { name: typed.name.trim() || 'none' })}
            </Button>
          </div>
        </Stack>
      </Form>
    </Card>
  );
}
