import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { BringingIn } from '#contract/bring-in';
import { useShop } from '../../app/desk-state';
import { dayAndTime, say } from '../../messages/say';
import { Button, Card, ConfirmCard, EmptyState, Quiet, SectionHeading, Stack } from '../../ui/index';
import { runWords, stayedWords } from './run-words';
import s from './bring-in.module.css';

const canBeUndone: ReadonlySet<BringingIn['state']> = new Set(['added', 'stopped', 'cutOff', 'undoCutOff']);

/** Every bringing in of this desk with what became of it, and the way back. */
export function RunsList({
  runs,
  onUndo,
}: {
  runs: readonly BringingIn[];
  onUndo: (run: string) => Promise<void>;
}) {
  return (
    <Stack gap={16}>
      <SectionHeading>{say('runsTitle')}</SectionHeading>
      {runs.length === 0 && <EmptyState title={say('runsNone')} />}
      {runs.map((run) => (
        <Run key={run.id} run={run} onUndo={onUndo} />
      ))}
    </Stack>
  );
}

function Run({ run, onUndo }: { run: BringingIn; onUndo: (run: string) => Promise<void> }) {
  const { job } = useShop();
  const [isAsking, setAsking] = useState(false);
  const { file, at, byName: name } = run;
  const mayUndo = canBeUndone.has(run.state) && run.there > 0;
  return (
    <Card label={file}>
      <div className={s.run}>
        <SectionHeading level={3} size="small">
          {say('runLine', { file, name, when: dayAndTime(at) })}
        </SectionHeading>
        <Quiet>{runWords(run)}</Quiet>
        {run.stayed.length > 0 && <Quiet>{stayedWords(run)}</Quiet>}
        {mayUndo && !isAsking && (
          <div>
            <Button icon={<Undo2 />} isDisabled={Boolean(job)} onPress={() => setAsking(true)}>
              {say(run.state === 'undoCutOff' ? 'undoRest' : 'undo')}
            </Button>
          </div>
        )}
        {isAsking && (
          <ConfirmCard
            title={say('undoTitle', { file })}
            go={say('undoGo')}
            keep={say('undoKeep')}
            onClose={() => setAsking(false)}
            onGo={async () => {
              await onUndo(run.id);
              setAsking(false);
            }}
          >
            <Quiet>{say('undoHint')}</Quiet>
          </ConfirmCard>
        )}
      </div>
    </Card>
  );
}
