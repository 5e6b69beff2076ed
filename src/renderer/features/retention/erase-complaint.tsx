import { Eraser } from 'lucide-react';
import { useState } from 'react';
import type { Refusal } from '#contract/refusal';
import { may } from '#domain/shift/who-may';
import { ask } from '../../app/bridge';
import { useShop } from '../../app/desk-state';
import { refused } from '../../messages/refused';
import { say } from '../../messages/say';
import { Button, Notice, Sheet, Stack, TickBox } from '../../ui/index';
import { WhatHappens } from './what-happens';

interface Props {
  id: string;
  /** Its document can't be read: nobody knows its figures. */
  isDamaged?: boolean;
  onErased: () => void;
}

/** For managers: it says what it does, asks, and only then does it. */
export function EraseComplaint({ id, isDamaged = false, onErased }: Props) {
  const { person } = useShop();
  const [isOpen, setOpen] = useState(false);
  const [isSure, setSure] = useState(false);
  const [isErasing, setErasing] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (!person || !may(person.role, 'erase')) return null;
  async function erase() {
    setErasing(true);
    const answer = await ask('incident.erase', { id });
    setErasing(false);
    if (answer.ok) onErased();
    else setRefusal(answer.refusal);
  }
  function close() {
    setOpen(false);
    setSure(false);
    setRefusal(null);
  }
  return (
    <>
      <div>
        <Button icon={<Eraser />} onPress={() => setOpen(true)}>
          {say('erase')}
        </Button>
      </div>
      <Sheet
        isOpen={isOpen}
        onClose={close}
        title={say('eraseTitle')}
        closeLabel={say('close')}
        foot={
          <Button variant="danger" isDisabled={!isSure || isErasing} onPress={() => void erase()}>
            {say('eraseNow')}
          </Button>
        }
      >
        <Stack gap={24}>
          <WhatHappens isDamaged={isDamaged} />
          <TickBox
            label={say(isDamaged ? 'eraseDamagedSure' : 'eraseSure')}
            value={isSure}
            onChange={setSure}
          />
          {isErasing && <Notice isLive>{say('erasing')}</Notice>}
          {refusal && (
            <Notice tone="red" isLive>
              {refused(refusal)}
            </Notice>
          )}
        </Stack>
      </Sheet>
    </>
  );
}
