import { useRegisterAnswer } from '../../app/ask-register';
import { dayAndTime, say } from '../../messages/say';
import { Notice, Stack } from '../../ui/index';

/** Days without a single complaint that are worth a call. */
const days = 7;

/** A branch that logs nothing has seldom nobody who complains. */
export function QuietBranches() {
  const { value } = useRegisterAnswer('overview.quiet', { query: { days } });
  const branches = value?.branches ?? [];
  if (branches.length === 0) return null;
  return (
    <Notice tone="amber" title={say('quietTitle', { count: branches.length, days: String(days) })}>
      <Stack gap={4}>
        <span>{say('quietHint')}</span>
        {branches.slice(0, 10).map(({ branch, name, lastOpenedAt }) => (
          <span key={branch} dir="auto">
            {say('quietLast', { name, when: lastOpenedAt ? dayAndTime(lastOpenedAt) : say('quietNever') })}
          </span>
        ))}
      </Stack>
    </Notice>
  );
}
