// Sends papers on their way and says what became of the newest one. Whatever fails, what is filed stays filed.
import { useState } from 'react';
import type { Args } from '#contract/doorway';
import { ask } from '../../app/bridge';
import type { ToldWords } from '../../app/told';
import { refused } from '../../messages/refused';
import { say } from '../../messages/say';
import type { PrintWishes } from './print-fields';
import { jobWords } from './printing-words';
import { usePrintQueue } from './use-printing';

type Wanted = Args<'paper.print'>['paper'];

export function useSending() {
  const [isBusy, setBusy] = useState(false);
  const [told, setTold] = useState<ToldWords | null>(null);
  const [sent, setSent] = useState<string | null>(null);
  const job = usePrintQueue()?.find((one) => one.id === sent);

  async function busy<T>(work: Promise<T>): Promise<T> {
    setBusy(true);
    setSent(null);
    return work.finally(() => setBusy(false));
  }
  /** False: nobody wanted to after all. */
  async function print(paper: Wanted, wishes: PrintWishes): Promise<boolean> {
    setTold(null);
    const answer = await busy(ask('paper.print', { paper, ...wishes }));
    if (!answer.ok) setTold({ tone: 'red', text: refused(answer.refusal) });
    else if (answer.value?.job) setSent(answer.value.job.id);
    else if (answer.value) setTold({ tone: 'info', text: say('printedByDialog') });
    return !answer.ok || answer.value !== null;
  }
  async function savePdf(paper: Wanted) {
    setTold(null);
    const answer = await busy(ask('paper.savePdf', { paper }));
    if (!answer.ok) setTold({ tone: 'red', text: refused(answer.refusal) });
    else setTold(answer.value.file ? { tone: 'info', text: say('pdfSaved') } : null);
  }
  return { print, savePdf, isBusy, shown: job ? jobWords(job) : told };
}
