// Which printer takes reports and which takes slips, and where people find them. Of this computer alone.
import type { PaperKind, PaperSettings, Printer } from '#contract/printing';
import { ask } from '../../app/bridge';
import { useKeptHere } from '../../app/kept-here';
import { Told, useTold } from '../../app/told';
import { say } from '../../messages/say';
import { Button, ChoiceChips, Form, Notice, SelectField, Stack, TextField } from '../../ui/index';
import { sidesOptions } from './print-fields';
import { printerOptions } from './printing-words';
import { usePrinters } from './use-printing';

export function PaperSection() {
  const { printers, settings, reread } = usePrinters();
  const [typed, setTyped] = useKeptHere<PaperSettings | null>('settings.paper', null);
  const told = useTold();
  const paper = typed ?? settings;
  if (!paper) return null;
  const type = <K extends PaperKind>(kind: K, more: Partial<PaperSettings[K]>) => {
    told.tell(null);
    setTyped({ ...paper, [kind]: { ...paper[kind], ...more } });
  };
  async function save() {
    if (!paper) return;
    const answer = await ask('printing.settle', { settings: paper });
    if (!answer.ok) return told.refuse(answer.refusal);
    setTyped(undefined);
    told.tell(say('paperSettled'));
    reread();
  }
  return (
    <Form onSubmit={() => void save()}>
      <Stack gap={24}>
        {printers.length === 0 && <Notice>{say('noPrinters')}</Notice>}
        <WhichPrinter kind="report" {...{ paper, printers }} onChange={(more) => type('report', more)} />
        <SelectField
          label={say('sidesToPrint')}
          width="half"
          value={paper.report.sides}
          onChange={(value) => type('report', { sides: value as PaperSettings['report']['sides'] })}
          options={sidesOptions()}
          name="sides"
        />
        <WhichPrinter kind="slip" {...{ paper, printers }} onChange={(more) => type('slip', more)} />
        <ChoiceChips
          label={say('slipRoll')}
          options={([80, 58] as const).map((width) => ({
            value: String(width),
            label: say(`roll.${width}`),
          }))}
          value={String(paper.slip.roll)}
          onChange={(value) => type('slip', { roll: value === '58' ? 58 : 80 })}
        />
        <div>
          <Button type="submit" variant="primary" size="step">
            {say('savePaper')}
          </Button>
        </div>
        <Told words={told.words} />
      </Stack>
    </Form>
  );
}

interface WhichProps {
  kind: PaperKind;
  paper: PaperSettings;
  printers: readonly Printer[];
  onChange: (more: { printer?: string | null; label?: string; place?: string }) => void;
}

function WhichPrinter({ kind, paper, printers, onChange }: WhichProps) {
  const set = paper[kind];
  const isGone = set.printer !== null && !printers.some(({ name }) => name === set.printer);
  function choose(name: string) {
    const found = printers.find((one) => one.name === name);
    if (name === '') onChange({ printer: null, label: '' });
    else if (found)
      onChange({ printer: name, label: found.label, ...(set.place ? {} : { place: found.place }) });
  }
  return (
    <Stack gap={16}>
      {isGone && (
        <Notice tone="amber">{say('paperGone', { printer: set.label || (set.printer ?? '') })}</Notice>
      )}
      <SelectField
        label={say(kind === 'report' ? 'reportPrinter' : 'slipPrinter')}
        {...(kind === 'slip' ? { hint: say('slipPrinterHint') } : {})}
        value={set.printer ?? ''}
        emptyLabel={say('systemDialog')}
        options={printerOptions(printers, set)}
        onChange={choose}
        name={`${kind}Printer`}
      />
      <TextField
        label={say('printerPlace')}
        labelNote={say('optional')}
        hint={say('printerPlaceHint')}
        value={set.place}
        onChange={(place) => onChange({ place })}
        maxLength={120}
        name={`${kind}Place`}
        autoComplete="off"
      />
    </Stack>
  );
}
