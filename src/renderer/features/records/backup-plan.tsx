import type { BackupPlan } from '#domain/shift/backup-plan';
import { ask } from '../../app/bridge';
import { say } from '../../messages/say';
import { SelectField, Stack } from '../../ui/index';
import { useRecords } from './records-store';

const ways = ['time', 'closing', 'drive'] as const;
const usual = '18:30';

/** When the backup is made without anybody pressing a button. Kept at once. */
export function BackupPlanFields({ plan }: { plan: BackupPlan | null }) {
  const { take } = useRecords();
  const keep = (next: BackupPlan | null) => void ask('records.plan', { plan: next }).then(take);
  const at = plan?.at ?? usual;
  return (
    <Stack gap={16}>
      <SelectField
        label={say('backupPlan')}
        hint={say('backupPlanHint')}
        value={plan?.when ?? ''}
        emptyLabel={say('backupPlan.none')}
        options={ways.map((when) => ({ value: when, label: say(`backupPlan.${when}`) }))}
        onChange={(value) => {
          const when = ways.find((one) => one === value);
          keep(when ? { when, at } : null);
        }}
        name="backupPlan"
      />
      {plan?.when === 'time' && (
        <SelectField
          label={say('backupPlanAt')}
          value={at}
          options={timesWith(at)}
          onChange={(value) => keep({ when: 'time', at: value })}
          width="short"
          name="backupPlanAt"
        />
      )}
    </Stack>
  );
}

/** Each half-hour of the day, and the one that is kept. */
function timesWith(kept: string): { value: string; label: string }[] {
  const halves = Array.from({ length: 48 }, (_, at) => {
    const hour = String(Math.floor(at / 2)).padStart(2, '0');
    return `${hour}:${at % 2 === 0 ? '00' : '30'}`;
  });
  return [...new Set([...halves, kept])].sort().map((time) => ({ value: time, label: time }));
}
