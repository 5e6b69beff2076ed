// 13.5: they said that it may become public. Staff note what was said, and which manager was told; nobody asks about it.
import { useState } from 'react';
import type { PayloadOf } from '#domain/event/catalogue';
import { clockTime, say } from '../../messages/say';
import { Button, ChoiceChips, Cluster, Disclosure, Stack, TextField } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { useManagersHere } from '../conversation/managers-here';
import { useSheetText } from '../conversation/sheet-draft';
import { MayRead } from '../conversation/staff-note';
import { TakeBackPublicity } from './take-back-publicity';

type Where = PayloadOf<'publicityFlagged.v1'>['where'][number];
const places: readonly Where[] = ['press', 'social', 'reviews', 'other'];

export function Publicity() {
  const { publicity } = useIncident();
  const tell = useConversation((store) => store.tell);
  const managers = useManagersHere();
  const [where, setWhere] = useState<Where[]>([]);
  const [who, setWho] = useState<string | null>(null);
  const words = useSheetText('publicity.words', '', 500);
  if (publicity)
    return (
      <Stack gap={8}>
        <p>
          {say('publicityStands', {
            where: publicity.where.map((one) => say(`publicity.${one}`)).join(', '),
            ...{ who: publicity.told?.name ?? say('publicityNobody'), time: clockTime(publicity.at) },
          })}
        </p>
        <TakeBackPublicity />
      </Stack>
    );
  async function flag() {
    const told = managers.find(({ id }) => id === who);
    const payload = { where, words: words.text, told: told ? { id: told.id, name: told.name } : null };
    await tell([{ type: 'publicityFlagged.v1', payload }], [words.field]);
  }
  return (
    <Disclosure label={say('publicityTitle')}>
      <Stack gap={16}>
        <ChoiceChips
          isMulti
          label={say('publicityWhere')}
          options={places.map((value) => ({ value, label: say(`publicity.${value}`) }))}
          value={where}
          onChange={(values) => setWhere(values as Where[])}
        />
        <Stack gap={4}>
          <TextField
            name={words.field}
            label={say('publicityWords')}
            labelNote={say('mayBeEmpty')}
            value={words.text}
            onChange={words.type}
          />
          <MayRead />
        </Stack>
        <ChoiceChips
          label={say('publicityWho')}
          options={managers.map(({ id, name }) => ({ value: id, label: name }))}
          value={who}
          onChange={setWho}
        />
        <Cluster>
          <Button isDisabled={where.length === 0} onPress={() => void flag()}>
            {say('publicityNote')}
          </Button>
        </Cluster>
      </Stack>
    </Disclosure>
  );
}
