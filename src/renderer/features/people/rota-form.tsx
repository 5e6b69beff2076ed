// 13.2: the weekdays somebody works and when they are away. No reason is asked, and nobody has to be given a rota.
import { useState } from 'react';
import type { ShopSettings } from '#contract/shop-settings';
import { weekdays } from '#domain/shift/branch-hours';
import type { Away } from '#domain/shift/rota';
import { useSettings } from '../../app/shop-settings';
import { say } from '../../messages/say';
import {
  Button,
  Card,
  ChoiceChips,
  Cluster,
  Form,
  Notice,
  Quiet,
  SectionHeading,
  Stack,
  TextField,
} from '../../ui/index';
import { rotaFrom } from './typed-rota';

type Person = ShopSettings['people'][number];

export function RotaForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const change = useSettings((store) => store.change);
  const [days, setDays] = useState<string[]>(person.rota?.weekdays ?? []);
  const [away, setAway] = useState<Away[]>(person.rota?.away ?? []);
  const [isWrong, setWrong] = useState(false);

  async function save() {
    const rota = rotaFrom(days, away);
    setWrong(rota === undefined);
    if (rota === undefined) return;
    if (await change('people.changeRota', { person: person.id, rota }, say('rotaSaved'))) onClose();
  }

  const title = say('rotaOf', { name: person.name });
  return (
    <Card tone="sunk" label={title}>
      <Form onSubmit={() => void save()}>
        <Stack gap={16}>
          <SectionHeading level={3} size="small" takesFocus>
            {title}
          </SectionHeading>
          <ChoiceChips
            isMulti
            label={say('rotaDays')}
            hint={say('rotaDaysHint')}
            options={weekdays.map((value) => ({ value, label: say(`weekday.${value}`) }))}
            value={days}
            onChange={setDays}
          />
          <AwayDays away={away} onChange={setAway} />
          {isWrong && (
            <Notice tone="amber" isLive>
              {say('rotaAwayNeeded')}
            </Notice>
          )}
          <Cluster>
            <Button type="submit" variant="primary">
              {say('rotaSave')}
            </Button>
            <Button variant="quiet" onPress={onClose}>
              {say('close')}
            </Button>
          </Cluster>
        </Stack>
      </Form>
    </Card>
  );
}

function AwayDays({ away, onChange }: { away: readonly Away[]; onChange: (away: Away[]) => void }) {
  const set = (at: number, more: Partial<Away>) =>
    onChange(away.map((one, index) => (index === at ? { ...one, ...more } : one)));
  return (
    <Stack gap={8}>
      {away.map(({ from, to }, at) => (
        <Cluster key={at} gap={16} stand="foot">
          {(['from', 'to'] as const).map((end) => (
            <TextField
              key={end}
              label={say(end === 'from' ? 'rotaAwayFrom' : 'rotaAwayTo')}
              type="date"
              width="short"
              value={end === 'from' ? from : to}
              onChange={(text) => set(at, { [end]: text })}
              name={`away.${at}.${end}`}
            />
          ))}
          <Button
            variant="quiet"
            label={say('rotaAwayRemove', { from })}
            onPress={() => onChange(away.filter((_, index) => index !== at))}
          >
            {say('remove')}
          </Button>
        </Cluster>
      ))}
      <Cluster>
        <Button size="bar" onPress={() => onChange([...away, { from: '', to: '' }])}>
          {say('rotaAwayAdd')}
        </Button>
        <Quiet>{say('rotaAwayHint')}</Quiet>
      </Cluster>
    </Stack>
  );
}
