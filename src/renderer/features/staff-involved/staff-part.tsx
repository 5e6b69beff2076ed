// 7.1 to 7.3: who was there is heard one after the other, as the customer was: listen, say it back, have it confirmed.
import { useState } from 'react';
import { consultChain, nextToHear, type ChainLink } from '#domain/incident/consult-chain';
import { nobodyElseNeeded } from '#domain/incident/length';
import { useIsHidden } from '../../app/manner';
import { whileChanging } from '../../app/typed-ahead';
import { say } from '../../messages/say';
import { Button, EmptyState, FactList, Stack } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { useJourney } from '../conversation/journey';
import { usePlaybook } from '../conversation/playbook-store';
import { StepFrame, type StepPartProps } from '../conversation/step-frame';
import { keyOfLink } from './hearing-proposals';
import { LengthReasons } from './length-reasons';
import { PersonCard } from './person-card';
import { SomebodyMore } from './somebody-more';

export function StaffPart({ step }: StepPartProps<'staff'>) {
  const incident = useIncident();
  const { categories } = usePlaybook();
  const customersCanSee = useIsHidden();
  const chain = consultChain(incident, categories);
  const [chosen, setChosen] = useState<string | null>(null);
  // Only somebody's own press moves the caret to another person, never a field that was left.
  const [hasMoved, setMoved] = useState(false);
  function open(person: string | null) {
    setChosen(person);
    setMoved(true);
  }
  const key = (link: ChainLink) => keyOfLink(link, chain);
  const current = chain.find((link) => key(link) === chosen) ?? nextToHear(chain);
  const others = chain.filter((link) => link !== current);
  return (
    <StepFrame step={step} actions={<NobodyElse />}>
      <LengthReasons />
      {chain.length === 0 && <EmptyState title={say('nobodyListed')}>{say('nobodyListedHint')}</EmptyState>}
      <Stack gap={16}>
        {current && (
          <PersonCard
            key={key(current)}
            fieldKey={key(current)}
            step={step}
            link={current}
            takesFocus={hasMoved}
            onDone={() => open(null)}
            onStay={() => setChosen(key(current))}
          />
        )}
        {others.length > 0 && (
          <FactList
            facts={others.map((link) => ({
              id: key(link),
              term: link.role,
              value: stateWords(link, customersCanSee),
              action: (
                <Button
                  variant="quiet"
                  size="bar"
                  label={say(isDone(link) ? 'changeAccountOf' : 'hearNowOf', { role: link.role })}
                  onPress={() => open(key(link))}
                >
                  {say(isDone(link) ? 'changeRow' : 'hearNow')}
                </Button>
              ),
            }))}
          />
        )}
      </Stack>
      <SomebodyMore step={step.id} onAdded={open} />
    </StepFrame>
  );
}

/** K1: one tap, and the full steps are gone; everything they held stays on record. */
function NobodyElse() {
  const incident = useIncident();
  const tell = useConversation((store) => store.tell);
  const go = useJourney((journey) => journey.go);
  const takeBack = () =>
    whileChanging(async () => {
      if (await tell([nobodyElseNeeded(incident)])) go('putRight');
    });
  return (
    <Button variant="quiet" size="step" onPress={() => void takeBack()}>
      {say('nobodyElse')}
    </Button>
  );
}

function isDone({ state }: ChainLink): boolean {
  return state === 'heard' || state === 'leftOut';
}

/** Where customers can see the screen nobody's account stands open (K2). */
function stateWords({ state, person }: ChainLink, isQuiet: boolean): string {
  if (state === 'leftOut') return say('hearing.leftOut', { reason: person?.leftOut?.reason ?? '' });
  const words = say(`hearing.${state}`);
  const account = person?.account?.text.trim() ?? '';
  return account === '' || isQuiet
    ? words
    : say('hearingWithAccount', { state: words, account: glance(account) });
}

/** The beginning of an account, about a line. Characters. */
function glance(text: string): string {
  const flat = text.replace(/\s+/gu, ' ');
  return flat.length <= 110 ? flat : `${flat.slice(0, 108).replace(/\s+\S*$/u, '')}…`;
}
