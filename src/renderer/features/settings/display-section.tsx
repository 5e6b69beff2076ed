// Which monitor is the customer's. Kept on this computer alone: another desk has other monitors.
import { useCustomersScreen, useCustomersScreenState } from '../../app/customers-screen';
import { refused } from '../../messages/refused';
import { say } from '../../messages/say';
import { BigAnswers, Notice, Quiet, Stack } from '../../ui/index';

const here = 'here';

export function DisplaySection() {
  const state = useCustomersScreenState();
  const { choose, refusal } = useCustomersScreen();
  if (!state) return null;
  const others = state.monitors.filter(({ isDesks }) => !isDesks);
  const isGone = state.chosen !== null && state.where === 'here';
  return (
    <Stack gap={16}>
      <BigAnswers
        label={say('displayWhich')}
        options={[
          { value: here, title: say('displayHere'), hint: say('displayHereHint') },
          ...others.map(({ id, label, width, height }) => ({
            value: String(id),
            title: label ? say('displayOn', { name: label }) : say('displayOnNoName'),
            hint: say('displayOnHint', { width: String(width), height: String(height) }),
          })),
        ]}
        value={state.where === 'own' ? String(state.chosen) : here}
        onChange={(value) => void choose(value === here ? null : Number(value))}
      />
      <Quiet>{say('displayHint')}</Quiet>
      {others.length === 0 && !isGone && <Quiet>{say('displayOnly')}</Quiet>}
      {isGone && <Notice tone="amber">{say('displayGone')}</Notice>}
      {refusal && (
        <Notice tone="red" isLive>
          {refused(refusal)}
        </Notice>
      )}
    </Stack>
  );
}
