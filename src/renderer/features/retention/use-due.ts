// What is due, asked when the page opens and again after anything was thrown away.
import { useAnswer } from '../../app/use-answer';

export function useDue(limit: number) {
  const { value: list, again: load, refusal, refuse } = useAnswer('retention.list', { limit });
  return { list, refusal, load, refuse };
}
