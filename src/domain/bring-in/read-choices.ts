/** Words of a table for what Amends has fixed answers to. Null: nobody can tell, and the words are kept as a note. */
import type { Channel, Outcome } from '../event/values';
import type { Category } from '../playbook/playbook';
import { plainHeading } from './guess-columns';

const channels: Record<Channel, readonly string[]> = {
  walkIn: [
    'walk in',
    'in person',
    'counter',
    'at the counter',
    'face to face',
    'desk',
    'shop',
    'store',
    'visit',
  ],
  phone: ['phone', 'telephone', 'call', 'by phone', 'tel', 'rang'],
  email: ['email', 'e mail', 'by email', 'mail', 'web', 'online', 'web form', 'website', 'social media'],
  letter: ['letter', 'post', 'by letter', 'by post', 'written'],
};
const notSettled = [
  'not settled',
  'not resolved',
  'unresolved',
  'unsettled',
  'not upheld',
  'rejected',
  'declined',
  'refused',
  'no',
  'open',
  'pending',
  'withdrawn',
];
const settled = [
  'settled',
  'resolved',
  'upheld',
  'partly upheld',
  'closed',
  'done',
  'yes',
  'refunded',
  'completed',
];

export function readChannel(cell: string): Channel | null {
  const word = plainHeading(cell);
  const found = Object.entries(channels).find(([, words]) => words.includes(word));
  return found ? (found[0] as Channel) : null;
}

export function readOutcome(cell: string): Outcome | null {
  const word = plainHeading(cell);
  if (notSettled.includes(word)) return 'notSettled';
  return settled.includes(word) ? 'settled' : null;
}

/** By its title, its id, or one of the labels below it. */
export function readCategory(cell: string, categories: readonly Category[]): string | null {
  const word = plainHeading(cell);
  if (word === '') return null;
  const fits = (title: string) => plainHeading(title) === word;
  const own = categories.find(({ id, title }) => fits(title) || fits(id));
  const below = () => categories.find(({ labels }) => labels.some(({ title }) => fits(title)));
  return (own ?? below())?.id ?? null;
}
