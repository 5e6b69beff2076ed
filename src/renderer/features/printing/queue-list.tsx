import { useState } from 'react';
import type { JobLine } from '#contract/printing';
import { ask } from '../../app/bridge';
import { refused } from '../../messages/refused';
import { dayAndTime, say } from '../../messages/say';
import { Button, Card, Cluster, Menu, Notice, Pill, Quiet, Stack, type Tone } from '../../ui/index';
import { jobWords, kindWords, printerWords, whatItIs } from './printing-words';
import { usePrinters, usePrintQueue } from './use-printing';

const isOver = ({ state }: JobLine) => state !== 'waiting' && state !== 'atPrinter';
const tones = {
  ...{ waiting: 'amber', atPrinter: 'accent', printed: 'neutral' },
  ...{ handedOn: 'neutral', failed: 'red', cancelled: 'neutral' },
} as const satisfies Record<JobLine['state'], Tone>;

/** Everything that was sent to a printer: what waits, what failed, what came out. */
export function QueueList() {
  const jobs = usePrintQueue();
  const { printers } = usePrinters();
  const [problem, setProblem] = useState<string | null>(null);
  const done = (answer: Awaited<ReturnType<typeof ask<'printQueue.again'>>>) =>
    setProblem(answer.ok ? null : refused(answer.refusal));
  if (jobs === null) return null;
  return (
    <Stack gap={16}>
      {problem && (
        <Notice tone="red" isLive>
          {problem}
        </Notice>
      )}
      {jobs.length === 0 && <Notice title={say('queueEmpty')}>{say('queueEmptyHint')}</Notice>}
      {jobs.map((job, place) => {
        const what = whatItIs(job);
        const again = (printer: string | null) =>
          void ask('printQueue.again', { job: job.id, printer }).then(done);
        return (
          // Slip and report of one complaint lie side by side: a region is told by its place as well.
          <Card key={job.id} label={`${place + 1}. ${what}`}>
            <Stack gap={8}>
              <Cluster gap={12}>
                <strong>{what}</strong>
                <Pill tone={tones[job.state]}>{say(`queueState.${job.state}`)}</Pill>
              </Cluster>
              <p role="status">{jobWords(job).text}</p>
              <Quiet>{underIt(job)}</Quiet>
              <Cluster gap={12}>
                {isOver(job) && (
                  <>
                    <Button onPress={() => again(null)} label={say('printAgainOf', { what })}>
                      {say('printAgain')}
                    </Button>
                    {printers.length > 1 && (
                      <Menu
                        look="outlined"
                        label={say('printElsewhere')}
                        items={printers.map((one) => ({ id: one.name, label: printerWords(one) }))}
                        onChoose={again}
                      />
                    )}
                  </>
                )}
                <Button
                  variant="quiet"
                  label={say(isOver(job) ? 'takeOffOf' : 'dropJobOf', { what })}
                  onPress={() => void ask('printQueue.drop', { job: job.id }).then(done)}
                >
                  {say(isOver(job) ? 'takeOff' : 'dropJob')}
                </Button>
              </Cluster>
            </Stack>
          </Card>
        );
      })}
    </Stack>
  );
}

function underIt(job: JobLine): string {
  const { copies, by, askedAt } = job;
  return say('queueUnder', { kind: kindWords(job), copies, name: by, when: dayAndTime(askedAt) });
}
