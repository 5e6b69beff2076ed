// What is wrong with a PIN that somebody is about to set, in words; checked on Continue and never before.
import { isGuessablePin } from '#domain/shift/pin-rule';
import { say } from '../../messages/say';

export function pinProblem(pin: string): string | null {
  if (!/^\d{6}$/.test(pin)) return say('problem.pin');
  return isGuessablePin(pin) ? say('problem.pinGuess') : null;
}
