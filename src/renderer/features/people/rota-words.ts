import { weekdays } from '#domain/shift/branch-hours';
import type { Rota } from '#domain/shift/rota';
import { say } from '../../messages/say';

/** "Here on Monday, Tuesday" and the days away that aren't over yet; null where nobody has said anything. */
export function rotaWords(rota: Rota | null, today: string): string | null {
  if (!rota) return null;
  const days = weekdays.filter((day) => rota.weekdays?.includes(day)).map((day) => say(`weekday.${day}`));
  const away = rota.away
    .filter(({ to }) => to >= today)
    .map(({ from, to }) =>
      from <= today
        ? say('rotaAwayNow', { day: shortDay(to) })
        : say('rotaAwaySoon', { from: shortDay(from), to: shortDay(to) }),
    );
  const words = [...(days.length > 0 ? [say('rotaIs', { days: days.join(', ') })] : []), ...away];
  return words.length > 0 ? words.join(' · ') : null;
}

function shortDay(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
}
