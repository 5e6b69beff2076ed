import { useState } from 'react';
import type { ShopSettings } from '#contract/shop-settings';
import { Temporal } from 'temporal-polyfill';
import { useShop } from '../../app/desk-state';
import { say } from '../../messages/say';
import { Button, Pill, Quiet, SectionHeading, Stack } from '../../ui/index';
import { AddPerson } from './add-person';
import s from './people-section.module.css';
import { ChangePerson } from './change-person';
import { NobodyLeads, WithoutBadge } from './people-notices';
import { RemovePerson, ResetPin } from './person-forms';
import { RotaForm } from './rota-form';
import { rotaWords } from './rota-words';

/** Who works here: nothing about how much they do, only what lets them in. */
export function PeopleSection({ settings }: { settings: ShopSettings }) {
  const me = useShop().person?.id;
  const [doing, setDoing] = useState<{ id: string; what: 'change' | 'pin' | 'remove' | 'rota' } | null>(null);
  const close = () => setDoing(null);
  const today = Temporal.Now.plainDateISO(settings.branch.zone).toString();
  const there = settings.people.filter((one) => !one.hasLeft);
  const left = settings.people.filter((one) => one.hasLeft);
  return (
    <Stack gap={24}>
      <Stack gap={8}>
        <SectionHeading>{say('peopleHere')}</SectionHeading>
        <WithoutBadge there={there} staffOnPaper={settings.staffOnPaper} />
        <ul className={s.people}>
          {there.map((person) => (
            <li key={person.id} className={s.person}>
              <span className={s.name}>
                {person.name}
                {person.badge !== '' && (
                  <>
                    {' '}
                    <Quiet>{say('badgeIs', { badge: person.badge })}</Quiet>
                  </>
                )}
                <Rota words={rotaWords(person.rota, today)} />
              </span>
              {person.leadsComplaints && <Pill tone="accent">{say('leads')}</Pill>}
              <Pill>{say(`role.${person.role}`)}</Pill>
              <span className={s.buttons}>
                <Button
                  size="bar"
                  label={say('changePersonOf', { name: person.name })}
                  onPress={() => setDoing({ id: person.id, what: 'change' })}
                >
                  {say('changePerson')}
                </Button>
                <Button
                  size="bar"
                  label={say('rotaOf', { name: person.name })}
                  onPress={() => setDoing({ id: person.id, what: 'rota' })}
                >
                  {say('rotaFor')}
                </Button>
                <Button
                  size="bar"
                  label={say('newPinOf', { name: person.name })}
                  isDisabled={person.id === me}
                  onPress={() => setDoing({ id: person.id, what: 'pin' })}
                >
                  {say('newPinFor')}
                </Button>
                <Button
                  size="bar"
                  variant="quiet"
                  label={say('removeName', { name: person.name })}
                  isDisabled={person.id === me}
                  onPress={() => setDoing({ id: person.id, what: 'remove' })}
                >
                  {say('remove')}
                </Button>
              </span>
              {doing?.id === person.id && (
                <div className={s.form}>
                  {doing.what === 'rota' && <RotaForm person={person} onClose={close} />}
                  {doing.what === 'change' && <ChangePerson person={person} onClose={close} />}
                  {doing.what === 'pin' && <ResetPin person={person} onClose={close} />}
                  {doing.what === 'remove' && <RemovePerson person={person} onClose={close} />}
                </div>
              )}
            </li>
          ))}
          {left.map(({ id, name }) => (
            <li key={id} className={s.person}>
              <span className={s.name}>
                <Quiet size="body">{name}</Quiet>
              </span>
              <Quiet>{say('personHasLeft')}</Quiet>
            </li>
          ))}
        </ul>
        <NobodyLeads there={there} />
      </Stack>
      <AddPerson />
    </Stack>
  );
}

function Rota({ words }: { words: string | null }) {
  return words && <Quiet>{words}</Quiet>;
}
