import { useEffect } from 'react';
import { useShop } from '../../app/desk-state';
import { refused } from '../../messages/refused';
import { say } from '../../messages/say';
import { Notice, Stack } from '../../ui/index';
import { BackupCard } from './backup-card';
import { CheckCard } from './check-card';
import { ExportCard } from './export-card';
import { useRecords } from './records-store';

/** For managers: whether the records are whole, where copies of them lie, and what leaves this computer. */
export function RecordsSection() {
  const { refusal, load } = useRecords();
  const { recordsCut } = useShop();
  useEffect(() => void load(), [load]);
  return (
    <Stack gap={24}>
      {recordsCut && <Notice tone="red">{say('tailCut')}</Notice>}
      {refusal && (
        <Notice tone="red" isLive>
          {refused(refusal)}
        </Notice>
      )}
      <CheckCard />
      <BackupCard />
      <ExportCard />
    </Stack>
  );
}
