import { useState } from 'react';
import type { Sides } from '#contract/printing';
import { say } from '../../messages/say';
import { Button, SelectField, Sheet, Stack } from '../../ui/index';
import { printerOptions } from './printing-words';
import { usePrinters } from './use-printing';

export interface PrintWishes {
  to: 'usual' | 'ask' | { printer: string };
  copies: number;
  sides?: Sides;
}
interface Props {
  isBusy: boolean;
  onClose: () => void;
  onPrint: (wishes: PrintWishes) => void;
}
const mostCopies = 5;

/** Beside the report, which stands there as it prints: where to. On the printer that is set, unless somebody chooses another one. */
export function BeforePrinting({ isBusy, onClose, onPrint }: Props) {
  const { printers, settings } = usePrinters();
  const [chosen, setChosen] = useState<string | null>(null);
  const [copies, setCopies] = useState(1);
  const [sides, setSides] = useState<Sides | null>(null);
  const set = settings?.report ?? null;
  const printer = chosen ?? set?.printer ?? '';
  const isTwoSided = printers.find(({ name }) => name === printer)?.isTwoSided === true;
  const print = () =>
    onPrint({
      to: printer === '' ? 'ask' : { printer },
      copies,
      ...(isTwoSided && sides ? { sides } : {}),
    });
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={say('previewTitle')}
      closeLabel={say('close')}
      foot={
        <Button variant="primary" size="step" onPress={print} isDisabled={isBusy || settings === null}>
          {say('printNow')}
        </Button>
      }
    >
      <Stack gap={16}>
        <SelectField
          label={say('printOn')}
          value={printer}
          onChange={setChosen}
          emptyLabel={say('systemDialog')}
          options={printerOptions(printers, set)}
          name="printer"
        />
        {printer !== '' && (
          <SelectField
            label={say('copiesToPrint')}
            width="short"
            value={String(copies)}
            onChange={(count) => setCopies(Number(count))}
            options={Array.from({ length: mostCopies }, (_, at) => ({
              value: String(at + 1),
              label: String(at + 1),
            }))}
            name="copies"
          />
        )}
        {isTwoSided && (
          <SelectField
            label={say('sidesToPrint')}
            value={sides ?? set?.sides ?? 'one'}
            onChange={(value) => setSides(value as Sides)}
            options={sidesOptions()}
            name="sides"
          />
        )}
      </Stack>
    </Sheet>
  );
}

export function sidesOptions() {
  return (['one', 'long', 'short'] as const).map((value) => ({ value, label: say(`sides.${value}`) }));
}
