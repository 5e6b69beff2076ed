import { FileOutput } from 'lucide-react';
import { useState } from 'react';
import { ask } from '../../app/bridge';
import { useShop } from '../../app/desk-state';
import { refused } from '../../messages/refused';
import { say } from '../../messages/say';
import { Button, Card, Notice, Quiet, SectionHeading, Stack, TickBox } from '../../ui/index';
import { JobProgress } from '../../app/job-progress';

/** Everything in one readable file. What that means is said first, and who took it is kept. */
export function ExportCard() {
  const { job } = useShop();
  const [isSure, setSure] = useState(false);
  const [told, setTold] = useState<{ tone: 'info' | 'red'; text: string } | null>(null);
  async function save() {
    const answer = await ask('records.exportAll', {});
    if (!answer.ok) setTold({ tone: 'red', text: refused(answer.refusal) });
    else {
      const { file, incidents } = answer.value;
      setTold(file === null ? null : { tone: 'info', text: say('exported', { incidents, file }) });
    }
    setSure(false);
  }
  return (
    <Card label={say('exportTitle')}>
      <Stack gap={16}>
        <SectionHeading>{say('exportTitle')}</SectionHeading>
        <Quiet>{say('exportHint')}</Quiet>
        <TickBox label={say('exportSure')} value={isSure} onChange={setSure} />
        <JobProgress kind="export" />
        {told && (
          <Notice tone={told.tone} isLive>
            {told.text}
          </Notice>
        )}
        <Button icon={<FileOutput />} isDisabled={!isSure || Boolean(job)} onPress={() => void save()}>
          {say('exportAll')}
        </Button>
      </Stack>
    </Card>
  );
}
