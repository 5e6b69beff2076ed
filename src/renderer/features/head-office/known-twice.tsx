import { knownTwice } from '#domain/shift/known-twice';
import { useShop } from '../../app/desk-state';
import { say } from '../../messages/say';
import { Notice } from '../../ui/index';

/** Two desks were set up separately: who works at both is two people to Amends, and a manager should know before it matters. */
export function KnownTwice() {
  const names = knownTwice(useShop().people);
  if (names.length === 0) return null;
  return (
    <Notice tone="amber" title={say('knownTwice', { names: names.join(', '), count: names.length })}>
      {say('knownTwiceHint')}
    </Notice>
  );
}
