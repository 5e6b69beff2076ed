import type { AbuseRecord } from '#domain/safety/abuse-record';
import { clockTime, say } from '../../messages/say';
import { Quiet } from '../../ui/index';

/** Counted and timed as they are pressed: "Limit set 14:02 · Last warning 14:05". */
export function StepsSoFar({ steps }: Pick<AbuseRecord, 'steps'>) {
  return (
    <div role="status">
      {steps.length > 0 && (
        <Quiet>
          {steps.map(({ step, at }) => say(`abuseStep.${step}`, { time: clockTime(at) })).join(' · ')}
        </Quiet>
      )}
    </div>
  );
}
