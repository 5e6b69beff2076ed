import { Download, Printer as PrinterIcon, Receipt } from 'lucide-react';
import { useState } from 'react';
import { useMenu } from '../../app/notices';
import { Told } from '../../app/told';
import { say } from '../../messages/say';
import { Button, Cluster, Stack, useHotkeys } from '../../ui/index';
import { BeforePrinting } from './before-printing';
import type { Lookable } from './use-look';
import { useSending } from './use-sending';

interface Props {
  paper: Lookable;
  title: string;
  /** It waits for a manager's yes: it is looked at and nothing else. */
  isDraft?: boolean;
  /** Slips come out at once, without being looked at first. */
  isRoll?: boolean;
  /** The complaint whose slip can be had beside it. */
  slipOf?: string;
  onQueue: () => void;
}

/** On paper, after a look at its pages, or as a PDF: the same for every paper. */
export function Printing({ paper, title, isDraft = false, isRoll = false, slipOf, onQueue }: Props) {
  const [isLooking, setLooking] = useState(false);
  const { print, savePdf, isBusy, shown } = useSending();
  const slip = slipOf === undefined ? null : ({ kind: 'slip', id: slipOf } as const);
  const atOnce = { to: 'usual', copies: 1 } as const;
  const isOff = isBusy || isDraft;
  function begin() {
    if (isOff) return;
    if (isRoll) void print(paper, atOnce);
    else setLooking(true);
  }
  // While somebody looks, the same key prints.
  useHotkeys({ 'Ctrl+P': begin }, !isLooking);
  useMenu(isLooking ? {} : { print: begin });

  return (
    <Stack gap={12}>
      <Cluster gap={12} stand="foot" isReaching>
        <Button variant="primary" icon={<PrinterIcon />} keyHint="Ctrl P" onPress={begin} isDisabled={isOff}>
          {say('printPaper')}
        </Button>
        <Button icon={<Download />} onPress={() => void savePdf(paper)} isDisabled={isOff}>
          {say('savePdf')}
        </Button>
        {slip && (
          <>
            <Button
              variant="quiet"
              icon={<Receipt />}
              onPress={() => void print(slip, atOnce)}
              isDisabled={isBusy}
            >
              {say('printSlip')}
            </Button>
            <Button variant="quiet" onPress={() => void savePdf(slip)} isDisabled={isBusy}>
              {say('slipPdf')}
            </Button>
          </>
        )}
        <Button variant="quiet" onPress={onQueue}>
          {say('seeQueue')}
        </Button>
      </Cluster>
      <Told words={shown} />
      {isLooking && (
        <BeforePrinting
          {...{ paper, title, isBusy }}
          onClose={() => setLooking(false)}
          // What became of it, and what to do if it was refused, stands beside the buttons.
          onPrint={(wishes) => void print(paper, wishes).then((isDone) => isDone && setLooking(false))}
        />
      )}
    </Stack>
  );
}
