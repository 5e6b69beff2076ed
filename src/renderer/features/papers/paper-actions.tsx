import { Download, Mail, Printer } from 'lucide-react';
import { useState } from 'react';
import { isLetter, type Paper } from '#domain/paper/paper';
import { ask } from '../../app/bridge';
import { useMenu } from '../../app/notices';
import { refused } from '../../messages/refused';
import { say } from '../../messages/say';
import { Button, Cluster, Notice, Stack, useHotkeys } from '../../ui/index';
import type { Choice } from './use-papers';

/** To a printer, as a PDF, or a letter as an e-mail for the mail program. A draft that waits for a manager's yes is looked at and nothing else. */
export function PaperActions({ choice, paper }: { choice: Choice; paper: Paper }) {
  const { isDraft } = paper;
  const [isBusy, setBusy] = useState(false);
  const [told, setTold] = useState<{ tone: 'info' | 'red'; text: string } | null>(null);
  async function print() {
    if (isBusy || isDraft) return;
    setBusy(true);
    const answer = await ask('papers.print', { ...choice, printer: null });
    setBusy(false);
    if (!answer.ok) setTold({ tone: 'red', text: refused(answer.refusal) });
    else {
      const { printed, printer } = answer.value;
      const text = printed ? say('paperPrinted') : printer ? say('job.atPrinter', { printer }) : null;
      setTold(text === null ? null : { tone: 'info', text });
    }
  }
  async function savePdf() {
    setBusy(true);
    const answer = await ask('papers.savePdf', choice);
    setBusy(false);
    if (!answer.ok) setTold({ tone: 'red', text: refused(answer.refusal) });
    else setTold(answer.value.file ? { tone: 'info', text: say('paperSaved') } : null);
  }
  async function saveEmail() {
    setBusy(true);
    const answer = await ask('papers.saveEmail', choice);
    setBusy(false);
    if (!answer.ok) return setTold({ tone: 'red', text: refused(answer.refusal) });
    const { file, addressed } = answer.value;
    const text = say(addressed ? 'paperEmailSaved' : 'paperEmailSavedTo', { file: file ?? '' });
    setTold(file === null ? null : { tone: 'info', text });
  }
  useHotkeys({ 'Ctrl+P': () => void print() });
  useMenu({ print: () => void print() });
  return (
    <Stack gap={12}>
      <Cluster gap={12}>
        <Button
          variant="primary"
          icon={<Printer />}
          keyHint="Ctrl P"
          onPress={() => void print()}
          isDisabled={isBusy || isDraft}
        >
          {say('paperPrint')}
        </Button>
        <Button icon={<Download />} onPress={() => void savePdf()} isDisabled={isBusy || isDraft}>
          {say('paperPdf')}
        </Button>
        {isLetter(paper) && (
          <Button icon={<Mail />} onPress={() => void saveEmail()} isDisabled={isBusy || isDraft}>
            {say('paperEmail')}
          </Button>
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
