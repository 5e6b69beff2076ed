import { Download, Printer as PrinterIcon } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Printer } from '#contract/doorway';
import { ask } from '../../app/bridge';
import { useMenu } from '../../app/notices';
import { refused } from '../../messages/refused';
import { say } from '../../messages/say';
import { Button, Cluster, Notice, SelectField, Stack, useHotkeys } from '../../ui/index';

/** On paper: a chosen printer or the system's dialog, or a PDF. Whatever fails, the report stays filed and this says so. */
export function Printing({ id }: { id: string }) {
  const [printers, setPrinters] = useState<Printer[]>([]);
  const [chosen, setChosen] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [told, setTold] = useState<{ tone: 'info' | 'amber' | 'red'; text: string } | null>(null);
  useEffect(() => {
    void ask('printers.list', {}).then((answer) => answer.ok && setPrinters(answer.value));
  }, []);

  async function print() {
    setBusy(true);
    const answer = await ask('report.print', { id, printer: chosen || null, copies: 1 });
    setBusy(false);
    if (!answer.ok) setTold({ tone: 'red', text: refused(answer.refusal) });
    else if (answer.value.printed)
      setTold({
        tone: 'info',
        text: answer.value.printer
          ? say('printed', { printer: answer.value.printer })
          : say('printedByDialog'),
      });
    else if (answer.value.printer)
      setTold({ tone: 'amber', text: say('printWaits', { printer: answer.value.printer }) });
    else setTold(null);
  }
  async function savePdf() {
    setBusy(true);
    const answer = await ask('report.savePdf', { id });
    setBusy(false);
    if (!answer.ok) setTold({ tone: 'red', text: refused(answer.refusal) });
    else setTold(answer.value.file ? { tone: 'info', text: say('pdfSaved') } : null);
  }
  async function giveSlip(how: 'printer' | 'pdf') {
    setBusy(true);
    const answer = await ask('slip.give', { id, how, printer: chosen || null, width: 80 });
    setBusy(false);
    if (!answer.ok) return setTold({ tone: 'red', text: refused(answer.refusal) });
    const { printed, printer, file } = answer.value;
    if (printed) setTold({ tone: 'info', text: say('slipPrinted') });
    else if (printer) setTold({ tone: 'amber', text: say('printWaits', { printer }) });
    else setTold(file ? { tone: 'info', text: say('pdfSaved') } : null);
  }
  useHotkeys({ 'Ctrl+P': () => void print() });
  useMenu({ print: () => void print() });

  return (
    <Stack gap={12}>
      <Cluster gap={12} stand="foot">
        <Button
          variant="primary"
          icon={<PrinterIcon />}
          keyHint="Ctrl P"
          onPress={() => void print()}
          isDisabled={isBusy}
        >
          {say('printReport')}
        </Button>
        <Button icon={<Download />} onPress={() => void savePdf()} isDisabled={isBusy}>
          {say('savePdf')}
        </Button>
        <Button variant="quiet" onPress={() => void giveSlip('printer')} isDisabled={isBusy}>
          {say('printSlip')}
        </Button>
        <Button variant="quiet" onPress={() => void giveSlip('pdf')} isDisabled={isBusy}>
          {say('slipPdf')}
        </Button>
        {printers.length > 0 && (
          <SelectField
            label={say('choosePrinter')}
            value={chosen}
            onChange={setChosen}
            options={[
              { value: '', label: say('systemDialog') },
              ...printers.map(({ name, label, state }) => ({
                value: name,
                label: say(`printer.${state}`, { name: label }),
              })),
            ]}
          />
        )}
      </Cluster>
      {told && (
        <Notice tone={told.tone} isLive>
          {told.text}
        </Notice>
      )}
    </Stack>
  );
}
