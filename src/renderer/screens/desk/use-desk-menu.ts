// What the menu behind one's own name offers, on whichever desk one stands.
import { may } from '#domain/shift/who-may';
import { ask } from '../../app/bridge';
import { useDeskState, useShop } from '../../app/desk-state';
import { useRoute } from '../../app/route';
import { useOwnPinSheet } from '../../features/people/index';
import { lockGently } from './coming-and-going';

export function useDeskMenu() {
  const take = useDeskState((desk) => desk.take);
  const go = useRoute((routing) => routing.go);
  const role = useShop().person?.role;
  return {
    lock: () => void lockGently(),
    close: () => void ask('shift.close', {}).then(take),
    pin: () => useOwnPinSheet.setState({ isOpen: true }),
    settings: () => {
      if (role && may(role, 'openSettings')) go({ screen: 'settings' });
    },
    aboutYou: () => go({ screen: 'aboutYou' }),
    papers: () => go({ screen: 'papers', of: null }),
  };
}
