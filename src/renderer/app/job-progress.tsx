import type { Job } from '#contract/records';
import { ask } from './bridge';
import { useShop } from './desk-state';
import { say } from '../messages/say';
import { Button, Cluster, ProgressBar } from '../ui/index';

/** How far the long piece of work is, with a way to stop it. Whatever was done by then is kept or as it was. */
export function JobProgress({ kind }: Pick<Job, 'kind'>) {
  const { job } = useShop();
  if (job?.kind !== kind) return null;
  return (
    <Cluster gap={16}>
      <ProgressBar
        label={say(`job.${kind}`)}
        done={job.done}
        total={job.total}
        text={say('jobDone', { ...job })}
      />
      <Button onPress={() => void ask('records.stop', {})}>{say('jobStop')}</Button>
    </Cluster>
  );
}
