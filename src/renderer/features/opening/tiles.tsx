import { useEffect, useRef, useState } from 'react';
import type { Refusal } from '#contract/refusal';
import { ask } from '../../app/bridge';
import { useDeskState, useShop } from '../../app/desk-state';
import { refused } from '../../messages/refused';
import { clockTime, say } from '../../messages/say';
import { ForgottenPin } from './forgotten-pin';
import { Button, Cluster, Form, Notice, PageHeading, PeopleTiles, PinField, Stack } from '../../ui/index';

/** Who is at the desk? A tile and a PIN, nothing else. No tile says how much anybody has to do (K7). */
export function Tiles() {
  const take = useDeskState((desk) => desk.take);
  const { branch, people } = useShop();
  const [person, setPerson] = useState<string | null>(people.length === 1 ? (people[0]?.id ?? null) : null);
  const [pin, setPin] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isTrying, setTrying] = useState(false);
  const [picked, setPicked] = useState(0);
  const [isForgotten, setForgotten] = useState(false);
  const [isSet, setSet] = useState(false);
  const pinField = useRef<HTMLInputElement>(null);

  async function enter(digits: string) {
    if (!person || digits.length !== 6 || isTrying) return;
    setTrying(true);
    const answer = await ask('shift.enter', { person, pin: digits });
    setTrying(false);
    setPin('');
    if (answer.ok) {
      take(answer);
      return;
    }
    setRefusal(answer.refusal);
    pinField.current?.focus();
  }

  // Somebody works alone here: there is nobody to choose.
  const isAlone = people.length === 1;
  useEffect(() => {
    if (isAlone || picked > 0) pinField.current?.focus();
  }, [isAlone, picked]);

  const chosen = people.find(({ id }) => id === person);
  if (isForgotten && chosen)
    return (
      <ForgottenPin
        person={chosen}
        onBack={() => setForgotten(false)}
        onDone={() => {
          setForgotten(false);
          setSet(true);
          setRefusal(null);
          setPicked((times) => times + 1);
        }}
      />
    );
  return (
    <Form onSubmit={() => void enter(pin)}>
      <Stack gap={24}>
        <PageHeading size="display" above={branch ? `${branch.name} · ${today()}` : today()}>
          {say('tilesTitle')}
        </PageHeading>
        <PeopleTiles
          label={say('peopleAtDesk')}
          people={people.map((one) => ({ ...one, role: say(`role.${one.role}`) }))}
          value={person}
          onChange={(id) => {
            setPerson(id);
            setPin('');
            setRefusal(null);
            setSet(false);
          }}
          onPick={() => setPicked((times) => times + 1)}
          onDigit={setPin}
        />
        {person && (
          <Cluster gap={16} stand="foot">
            <PinField
              ref={pinField}
              label={say('pin')}
              isLabelHidden
              name="pin"
              value={pin}
              onChange={setPin}
              onComplete={(digits) => void enter(digits)}
            />
            <Button type="submit" variant="primary" isDisabled={isTrying}>
              {isTrying ? say('opening') : say('openDesk')}
            </Button>
            <Button variant="quiet" onPress={() => setForgotten(true)}>
              {say('forgottenPin')}
            </Button>
          </Cluster>
        )}
        {isSet && !refusal && <Notice isLive>{say('nowUseIt')}</Notice>}
        {refusal && (
          <Notice tone="red" isLive>
            {refused(refusal)}{' '}
            {refusal.code === 'tooSoon' && say('waitUntil', { time: untilTime(refusal.retryAt) })}
          </Notice>
        )}
      </Stack>
    </Form>
  );
}

function today(): string {
  const now = new Date();
  const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' }).format(
    now,
  );
  return `${day}, ${clockTime(now.toISOString())}`;
}

function untilTime(epochMs: number): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(
    epochMs,
  );
}
