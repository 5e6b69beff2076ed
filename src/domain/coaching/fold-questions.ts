/** Tension first, information later (2.3): from hot on, questions stay folded until it is calmer or somebody opens them. */
import type { Incident } from '../incident/state';

/** °C of the conversation. */
const hotFrom = 70;

/** Unset shuts nothing (2.4). Opening them is recorded, and they stay open however warm it gets again. */
export function areQuestionsShut({
  temperature,
  questionsOpened,
}: Pick<Incident, 'temperature' | 'questionsOpened'>): boolean {
  const now = temperature.at(-1);
  return questionsOpened === null && now !== undefined && now.degrees >= hotFrom;
}
