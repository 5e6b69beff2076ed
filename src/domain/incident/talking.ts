/** How somebody is spoken with (K6), read from the record: one place for every screen, paper and guard that asks. */
import type { Way } from '../event/values';
import type { Incident } from './state';

/** The way to choose words by: writing outweighs an interpreter, an interpreter outweighs speaking. */
export function wayOf({ ways }: Pick<Incident, 'ways'>): Way {
  const order: Way[] = ['write', 'interpreter', 'speak'];
  return order.find((one) => ways?.ways.includes(one)) ?? 'speak';
}

/** Whether somebody may ring them or call their name. */
export function mayRing({ ways }: Pick<Incident, 'ways'>): boolean {
  return ways?.byVoice ?? true;
}

/** False only where somebody speaks for them and nothing seen lets us tell that person what we know. */
export function mayBeTold({ representative }: Pick<Incident, 'representative'>): boolean {
  return representative?.mayBeTold ?? true;
}

/** How what is said back reaches them: aloud, read by themselves (K6, or by letter and e-mail), or told before and written up after (K3). */
export function reachesThem({
  ways,
  channel,
  writeUpAfter,
}: Pick<Incident, 'ways' | 'channel' | 'writeUpAfter'>): 'aloud' | 'inWriting' | 'afterwards' {
  if (writeUpAfter) return 'afterwards';
  const isMessage = channel === 'email' || channel === 'letter';
  return isMessage || wayOf({ ways }) === 'write' ? 'inWriting' : 'aloud';
}
