import { FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import type { Args } from '#contract/doorway';
import { may } from '#domain/shift/who-may';
import { ask } from '../../app/bridge';
import { useShop } from '../../app/desk-state';
import { say } from '../../messages/say';
import { Button, Cluster, Quiet, Stack } from '../../ui/index';
import { JobProgress } from '../../app/job-progress';
import { Told, useTold } from '../../app/told';

type Asked = Args<'records.exportRegister'>;

/** For managers: the list as it stands on the screen, as a table. What that means is said before anything is saved. */
export function ExportRegister({ filter, total }: { filter: Asked['filter']; total: number }) {
  const { person, job } = useShop();
  const [isOpen, setOpen] = useState(false);
  const told = useTold();
  if (!person || !may(person, 'export')) return null;
  async function save(kind: Asked['kind']) {
    told.tell(null);
    const answer = await ask('records.exportRegister', { filter, kind });
    if (!answer.ok) return told.refuse(answer.refusal);
    const { file, complaints } = answer.value;
    if (file === null) return;
    told.tell(say('exported', { incidents: complaints, file }));
    setOpen(false);
  }
  return (
    <Stack gap={16}>
      {!isOpen && (
        <Cluster>
          <Button
            variant="quiet"
            icon={<FileSpreadsheet />}
            isDisabled={total === 0}
            onPress={() => setOpen(true)}
          >
            {say('exportRegister')}
          </Button>
        </Cluster>
      )}
      {isOpen && (
        <>
          <Quiet>{say('exportRegisterHint', { total })}</Quiet>
          <Cluster>
            <Button isDisabled={Boolean(job)} onPress={() => void save('xlsx')}>
              {say('exportWorkbook')}
            </Button>
            <Button isDisabled={Boolean(job)} onPress={() => void save('csv')}>
              {say('exportCsv')}
            </Button>
            <Button variant="quiet" onPress={() => setOpen(false)}>
              {say('exportNotNow')}
            </Button>
          </Cluster>
          <JobProgress kind="export" />
        </>
      )}
      <Told words={told.words} />
    </Stack>
  );
}
