import type { Sides } from '#contract/printing';
import { say } from '../../messages/say';
import { SelectField, Stack } from '../../ui/index';
import { printerOptions } from './printing-words';
import type { usePrinters } from './use-printing';

export interface PrintWishes {
  to: 'usual' | 'ask' | { printer: string };
  copies: number;
  sides?: Sides;
}
/** What somebody chose; null: as it is set. */
export interface Chosen {
  printer: string | null;
  copies: number;
  sides: Sides | null;
}
export const nothingChosen: Chosen = { printer: null, copies: 1, sides: null };
const mostCopies = 5;

interface Props {
  known: ReturnType<typeof usePrinters>;
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
}

/** Where to, how often, on both sides. On the printer that is set, unless somebody chooses another one. */
export function PrintFields({ known: { printers, settings }, chosen, onChoose }: Props) {
  const set = settings?.report ?? null;
  const printer = chosen.printer ?? set?.printer ?? '';
  const choose = (more: Partial<Chosen>) => onChoose({ ...chosen, ...more });
  return (
    <Stack gap={16}>
      <SelectField
        label={say('printOn')}
        value={printer}
        onChange={(name) => choose({ printer: name })}
        emptyLabel={say('systemDialog')}
        options={printerOptions(printers, set)}
        name="printer"
      />
      {printer !== '' && (
        <SelectField
          label={say('copiesToPrint')}
          width="short"
          value={String(chosen.copies)}
          onChange={(count) => choose({ copies: Number(count) })}
          options={Array.from({ length: mostCopies }, (_, at) => ({
            value: String(at + 1),
            label: String(at + 1),
          }))}
          name="copies"
        />
      )}
      {isTwoSided(printers, printer) && (
        <SelectField
          label={say('sidesToPrint')}
          value={chosen.sides ?? set?.sides ?? 'one'}
          onChange={(value) => choose({ sides: value as Sides })}
          options={sidesOptions()}
          name="sides"
        />
      )}
    </Stack>
  );
}

export function wishesOf({ printers, settings }: Props['known'], chosen: Chosen): PrintWishes {
  const printer = chosen.printer ?? settings?.report.printer ?? '';
  return {
    to: printer === '' ? 'ask' : { printer },
    copies: chosen.copies,
    ...(chosen.sides && isTwoSided(printers, printer) ? { sides: chosen.sides } : {}),
  };
}

function isTwoSided(printers: Props['known']['printers'], printer: string): boolean {
  return printers.find(({ name }) => name === printer)?.isTwoSided === true;
}

export function sidesOptions() {
  return (['one', 'long', 'short'] as const).map((value) => ({ value, label: say(`sides.${value}`) }));
}
