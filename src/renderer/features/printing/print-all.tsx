import { Printer as PrinterIcon } from 'lucide-react';
import { useState } from 'react';
import type { Args } from '#contract/doorway';
import { may } from '#domain/shift/who-may';
import { ask } from '../../app/bridge';
import { useShop } from '../../app/desk-state';
import { Told, type ToldWords } from '../../app/told';
import { refused } from '../../messages/refused';
import { say } from '../../messages/say';
import { Button, Cluster, Menu, ProgressBar, Stack } from '../../ui/index';
import { jobWords } from './printing-words';
import { usePrintQueue, useRun } from './use-printing';

/** Every filed report of a list, as one run. For managers: it is everybody's data in bulk. */
export function PrintAll({ filter }: { filter: Args<'printAll.begin'>['filter'] }) {
  const { person } = useShop();
  const run = useRun();
  const queue = usePrintQueue();
  const [isBusy, setBusy] = useState(false);
  const [told, setTold] = useState<ToldWords | null>(null);
  const [sent, setSent] = useState<string | null>(null);
  if (!person || !may(person.role, 'printAll')) return null;

  async function begin(how: 'printer' | 'pdf') {
    setBusy(true);
    setTold(null);
    setSent(null);
    const answer = await ask('printAll.begin', { filter, how });
    setBusy(false);
    if (!answer.ok) return setTold({ tone: 'red', text: refused(answer.refusal) });
    const { reports, file, job } = answer.value;
    if (job) setSent(job.id);
    else if (file) setTold({ tone: 'info', text: say('printAllSaved', { count: reports }) });
  }
  const job = queue?.find((one) => one.id === sent);
  const shown = job ? jobWords(job) : told;
  return (
    <Stack gap={12}>
      {run ? (
        <Cluster gap={16}>
          <ProgressBar label={say('printAllRunning')} {...run} text={say('printAllDone', run)} />
          <Button onPress={() => void ask('printAll.stop', {})}>{say('printAllStop')}</Button>
        </Cluster>
      ) : (
        <Cluster gap={12}>
          <Menu
            look="outlined"
            icon={<PrinterIcon />}
            label={say('printAll')}
            items={[
              { id: 'printer', label: say('printAllOnPaper'), hint: say('printAllHint'), isDisabled: isBusy },
              { id: 'pdf', label: say('printAllPdf'), isDisabled: isBusy },
            ]}
            onChoose={(how) => void begin(how === 'pdf' ? 'pdf' : 'printer')}
          />
        </Cluster>
      )}
      <Told words={shown} />
    </Stack>
  );
}
