import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import type { SeenFromAfar } from '#contract/overview';
import { incidentReport } from '#domain/report/incident-report';
import { staffNaming } from '#domain/report/staff-naming';
import { useShop } from '../../app/desk-state';
import { useAnswer } from '../../app/use-answer';
import { usePlaybookOf } from '../../features/filed/use-playbook-of';
import { OpenFromAfar } from '../../features/overview/index';
import { refused } from '../../messages/refused';
import { say } from '../../messages/say';
import { ReportSheet } from '../../paper/report-sheet';
import { Button, Notice, PageHeading, Quiet, Stack } from '../../ui/index';
import s from './one-complaint.module.css';

interface Props {
  branch: string;
  incident: string;
  branches: ReadonlyMap<string, { name: string }>;
  onBack: () => void;
}

/** Fetched for this look and forgotten with it: nothing of it is kept on this computer. */
export function OneComplaint({ branch, incident, branches, onBack }: Props) {
  const { value: seen, refusal } = useAnswer('overview.open', { branch, incident });
  const name = branches.get(branch)?.name ?? '';
  return (
    <Stack gap={24}>
      <div>
        <Button icon={<ArrowLeft />} onPress={onBack}>
          {say('backToList')}
        </Button>
      </div>
      <PageHeading takesFocus below={name}>
        {seen?.now.reference ?? say('afarReading')}
      </PageHeading>
      {refusal && (
        <Notice tone="red" isLive>
          {refused(refusal)}
        </Notice>
      )}
      {seen &&
        (seen.sealed ? (
          <Sheet name={name} {...seen} sealed={seen.sealed} />
        ) : (
          <OpenFromAfar incident={seen.now} />
        ))}
    </Stack>
  );
}

function Sheet({
  name,
  now,
  sealed,
}: SeenFromAfar & { name: string; sealed: NonNullable<SeenFromAfar['sealed']> }) {
  const { person } = useShop();
  const [at] = useState(() => new Date().toISOString());
  const playbook = usePlaybookOf(sealed);
  const report =
    playbook &&
    incidentReport({
      ...{ branch: { name, address: '' }, sealed, now },
      printing: { byName: person?.name ?? '', at, copy: now.prints.length + 1 },
      words: {
        one: playbook.people.one,
        playbookTitle: playbook.title,
        playbookVersion: playbook.version,
        // Badge numbers stay at the desk: from here staff go by what their playbook says.
        staff: staffNaming({
          ...{ chosen: undefined, people: [], language: playbook.language },
          ...{ privacy: playbook.privacy, customerPage: playbook.customerPage },
        }),
      },
    });
  if (!report) return <Quiet>{say('afarReading')}</Quiet>;
  return (
    <section className={s.paper} aria-label={say('reportHere')}>
      <ReportSheet report={report} />
    </section>
  );
}
