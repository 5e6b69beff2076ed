import { FileOutput } from 'lucide-react';
import { useState } from 'react';
import { ask } from '../../app/bridge';
import { useShop } from '../../app/desk-state';
import { say } from '../../messages/say';
import { Button, Card, Quiet, SectionHeading, Stack, TickBox } from '../../ui/index';
import { JobProgress } from '../../app/job-progress';
import { Told, useTold } from '../../app/told';

/** Everything in one readable file. What that means is said first, and who took it is kept. */
export function ExportCard() {
  const { job } = useShop();
  const [isSure, setSure] = useState(false);
  const told = useTold();
  async function save() {
    const answer = await ask('records.exportAll', {});
    if (!answer.ok) told.refuse(answer.refusal);
    else {
      const { file, incidents } = answer.value;
      told.tell(file === null ? null : say('exported', { incidents, file }));
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
        <Told words={told.words} />
        <Button icon={<FileOutput />} isDisabled={!isSure || Boolean(job)} onPress={() => void save()}>
          {say('exportAll')}
        </Button>
      </Stack>
    </Card>
  );
}
