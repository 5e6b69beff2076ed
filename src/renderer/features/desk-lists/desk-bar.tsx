import { Lock, Store } from 'lucide-react';
import { ask } from '../../app/bridge';
import { useDeskState, useShop } from '../../app/desk-state';
import { say } from '../../messages/say';
import { BarTitle, Menu, SavedNote, TopBar } from '../../ui/index';

/** The bar above the desk and the register: whose branch, that all is kept, who is at the desk. */
export function DeskBar() {
  const take = useDeskState((desk) => desk.take);
  const { branch, person } = useShop();
  return (
    <TopBar
      label={say('barLabel')}
      left={<BarTitle name={say('amends')} {...(branch ? { place: branch.name } : {})} />}
      right={
        <>
          <SavedNote look="pill">{say('keptHere')}</SavedNote>
          {person && (
            <Menu
              label={person.name}
              look="pill"
              items={[
                { id: 'lock', label: say('lock'), icon: <Lock />, keyHint: 'Ctrl L' },
                { id: 'close', label: say('closeShopMenu'), icon: <Store /> },
              ]}
              onChoose={(id) => void ask(id === 'lock' ? 'shift.lock' : 'shift.close', {}).then(take)}
            />
          )}
        </>
      }
    />
  );
}
