import { ChartColumn, FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import type { Args } from '#contract/doorway';
import { may } from '#domain/shift/who-may';
import { fewestCases, fewestPeople } from '#domain/staff-record/figures-of-staff';
import { ask } from '../../app/bridge';
import { useShop } from '../../app/desk-state';
import { say } from '../../messages/say';
import { Button, Cluster, Quiet, Stack } from '../../ui/index';
import { JobProgress } from '../../app/job-progress';
import { Told, useTold } from '../../app/told';

type Asked = Args<'records.exportRegister'>;
type Filter = Extract<Asked, { what: 'list' }>['filter'];

/** For managers: the list as it stands on the screen, or the trends of everything, as a table. What that means is said first. */
export function ExportRegister({ filter, total }: { filter: Filter; total: number }) {
  const { person, job } = useShop();
  const [what, setWhat] = useState<Asked['what'] | null>(null);
  const told = useTold();
  if (!person || !may(person, 'export')) return null;
  async function save(kind: Asked['kind']) {
    told.tell(null);
    const answer = await ask(
      'records.exportRegister',
      what === 'trends' ? { what, kind } : { what: 'list', filter, kind },
    );
    if (!answer.ok) return told.refuse(answer.refusal);
    const { file, complaints } = answer.value;
    if (file === null) return;
    told.tell(say(what === 'trends' ? 'exportedTrends' : 'exported', { incidents: complaints, file }));
    setWhat(null);
  }
  return (
    <Stack gap={16}>
      {what === null && (
        <Cluster>
          <Button
            variant="quiet"
            icon={<FileSpreadsheet />}
            isDisabled={total === 0}
            onPress={() => setWhat('list')}
          >
            {say('exportRegister')}
          </Button>
          <Button variant="quiet" icon={<ChartColumn />} onPress={() => setWhat('trends')}>
            {say('exportTrends')}
          </Button>
        </Cluster>
      )}
      {what !== null && (
        <>
          <Quiet>
            {what === 'list'
              ? say('exportRegisterHint', { total })
              : say('exportTrendsHint', { people: fewestPeople, cases: fewestCases })}
          </Quiet>
          <Cluster>
            <Button isDisabled={Boolean(job)} onPress={() => void save('xlsx')}>
              {say('exportWorkbook')}
            </Button>
            <Button isDisabled={Boolean(job)} onPress={() => void save('csv')}>
              {say('exportCsv')}
            </Button>
            <Button variant="quiet" onPress={() => setWhat(null)}>
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
