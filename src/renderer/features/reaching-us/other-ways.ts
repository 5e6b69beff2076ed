// The ways a complaint reaches us besides the counter (0.10).
import { say } from '../../messages/say';

export function otherWays() {
  return (['phone', 'email', 'letter'] as const).map((channel) => ({
    id: channel,
    label: say(`reached.${channel}`),
  }));
}
