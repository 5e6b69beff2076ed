import { useState } from 'react';
import { useMenu } from '../../app/notices';
import { say } from '../../messages/say';
import { Button, Sheet, useHotkeys } from '../../ui/index';
import s from './before-printing.module.css';
import { PagesView } from './pages-view';
import { nothingChosen, PrintFields, wishesOf, type PrintWishes } from './print-fields';
import type { Lookable } from './use-look';
import { usePrinters } from './use-printing';

interface Props {
  paper: Lookable;
  title: string;
  isBusy: boolean;
  onClose: () => void;
  onPrint: (wishes: PrintWishes) => void;
}

/** A look at the pages as they will come out, and where to. Ctrl+P brought somebody here, and prints from here. */
export function BeforePrinting({ paper, title, isBusy, onClose, onPrint }: Props) {
  const known = usePrinters();
  const [chosen, setChosen] = useState(nothingChosen);
  const isOff = isBusy || known.settings === null;
  const print = () => {
    if (!isOff) onPrint(wishesOf(known, chosen));
  };
  useHotkeys({ 'Ctrl+P': print });
  useMenu({ print });
  return (
    <Sheet
      isOpen
      side="whole"
      onClose={onClose}
      title={say('previewTitle', { title })}
      closeLabel={say('close')}
      foot={
        <Button variant="primary" size="step" keyHint="Ctrl P" onPress={print} isDisabled={isOff}>
          {say('printNow')}
        </Button>
      }
    >
      <div className={s.before}>
        <PagesView paper={paper} title={title} />
        <div className={s.fields}>
          <PrintFields {...{ known, chosen }} onChoose={setChosen} />
        </div>
      </div>
    </Sheet>
  );
}
