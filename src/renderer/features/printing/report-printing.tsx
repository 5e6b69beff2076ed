import { Download, Printer as PrinterIcon, Receipt } from 'lucide-react';
import { useState } from 'react';
import type { WantedPaper } from '#contract/printing';
import { ask } from '../../app/bridge';
import { useMenu } from '../../app/notices';
import { refused } from '../../messages/refused';
import { say } from '../../messages/say';
import { Button, Cluster, Notice, Stack, useHotkeys } from '../../ui/index';
import { BeforePrinting, type PrintWishes } from './before-printing';
import { jobWords, type JobWords } from './printing-words';
import { usePrintQueue } from './use-printing';

/** On paper, beside the report as it prints, or as a PDF. Whatever fails, the report stays filed and this says so. */
export function ReportPrinting({ id, onQueue }: { id: string; onQueue: () => void }) {
  const [isLooking, setLooking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [told, setTold] = useState<JobWords | null>(null);
  const [sent, setSent] = useState<string | null>(null);
  const queue = usePrintQueue();
  const job = queue?.find((one) => one.id === sent);
  const report: WantedPaper = { kind: 'report', id };
  const slip: WantedPaper = { kind: 'slip', id };

  async function print(paper: WantedPaper, wishes: PrintWishes) {
    setBusy(true);
    setTold(null);
    setSent(null);
    const answer = await ask('paper.print', { paper, ...wishes });
    setBusy(false);
    if (!answer.ok) return setTold({ tone: 'red', text: refused(answer.refusal) });
    if (answer.value === null) return;
    setLooking(false);
    if (answer.value.job) setSent(answer.value.job.id);
    else setTold({ tone: 'info', text: say('printedByDialog') });
  }
  async function savePdf(paper: WantedPaper) {
    setBusy(true);
    setSent(null);
    const answer = await ask('paper.savePdf', { paper });
    setBusy(false);
    if (!answer.ok) setTold({ tone: 'red', text: refused(answer.refusal) });
    else setTold(answer.value.file ? { tone: 'info', text: say('pdfSaved') } : null);
  }
  const look = () => setLooking(true);
  useHotkeys({ 'Ctrl+P': look });
  useMenu({ print: look });

  const shown = job ? jobWords(job) : told;
  return (
    <Stack gap={12}>
      <Cluster gap={12} stand="foot">
        <Button variant="primary" icon={<PrinterIcon />} keyHint="Ctrl P" onPress={look} isDisabled={isBusy}>
          {say('printReport')}
        </Button>
        <Button icon={<Download />} onPress={() => void savePdf(report)} isDisabled={isBusy}>
          {say('savePdf')}
        </Button>
        <Button
          variant="quiet"
          icon={<Receipt />}
          onPress={() => void print(slip, { to: 'usual', copies: 1 })}
          isDisabled={isBusy}
        >
          {say('printSlip')}
        </Button>
        <Button variant="quiet" onPress={() => void savePdf(slip)} isDisabled={isBusy}>
          {say('slipPdf')}
        </Button>
        <Button variant="quiet" onPress={onQueue}>
          {say('seeQueue')}
        </Button>
      </Cluster>
      {shown && (
        <Notice tone={shown.tone} isLive>
          {shown.text}
        </Notice>
      )}
      {isLooking && (
        <BeforePrinting
          isBusy={isBusy}
          onClose={() => setLooking(false)}
          onPrint={(wishes) => void print(report, wishes)}
        />
      )}
    </Stack>
  );
}
