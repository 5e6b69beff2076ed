// What the keys of the register's figures are called here. One that this version doesn't know keeps its own name.
import { useCategories } from '../../app/use-categories';
import { dayOnly, say } from '../../messages/say';

const channels = ['walkIn', 'phone', 'email', 'letter'] as const;
const outcomes = ['settled', 'notSettled', 'passedTo'] as const;

export function useFigureWords() {
  const categories = useCategories();
  return {
    category: (key: string) => categories.find(({ id }) => id === key)?.title ?? key,
    channel: (key: string) => {
      const known = channels.find((channel) => channel === key);
      return known ? say(`figure.${known}`) : key;
    },
    outcome: (key: string) => {
      const known = outcomes.find((outcome) => outcome === key);
      return key === 'open' ? say('figure.open') : known ? say(`state.${known}`) : key;
    },
    day: (key: string) => dayOnly(`${key}T12:00:00Z`),
  };
}
