// K1, the smallest length: one screen, at most four presses, no name. It opens out with one key and loses nothing.
import { say } from '../../messages/say';
import { Button, ChoiceChips, Cluster, MoneyField, Notice, PageHeading, Quiet, Stack } from '../../ui/index';
import { keyHintOf, useHotkeys } from '../../ui/index';
import { amountField } from '../conversation/amounts';
import { useIncident } from '../conversation/conversation-store';
import { KeptLine } from '../conversation/kept-fields';
import { usePlaybook } from '../conversation/playbook-store';
import { RefusalNotice } from '../conversation/refusal-notice';
import { StepBody } from '../conversation/step-frame';
import { asksAmount, type Happy } from './small-one-proposals';
import { useSmallOne } from './use-small-one';

const ends: readonly Happy[] = ['yes', 'no', 'left'];

export function SmallOnePage() {
  const playbook = usePlaybook();
  const { currency } = useIncident();
  const small = useSmallOne();
  const { form, text, setChips, setAmount, missing } = small;
  useHotkeys({ 'Ctrl+Shift+U': () => void small.openOut() });
  const chipsOf = (group: 'about' | 'did') =>
    playbook.smallOnes.filter((chip) => chip.group === group).map(({ id, label }) => ({ value: id, label }));
  return (
    <StepBody>
      <PageHeading>{say('smallTitle')}</PageHeading>
      <Stack gap={12}>
        <KeptLine
          form={form}
          name="what"
          size="large"
          label={say('smallWhat')}
          labelNote={say('oneLine')}
          autoFocus
        />
        <ChoiceChips
          isMulti
          label={say('smallAbout')}
          isLabelHidden
          options={chipsOf('about')}
          value={text.about}
          isDisabled={small.isGoing}
          onChange={(ids) => setChips('about', ids)}
        />
      </Stack>
      <Stack gap={12}>
        <ChoiceChips
          isMulti
          label={say('smallDid')}
          options={chipsOf('did')}
          value={text.did}
          isDisabled={small.isGoing}
          onChange={(ids) => setChips('did', ids)}
        />
        {text.did.length > 0 && (
          <Cluster gap={16} stand="top">
            {asksAmount(playbook, text.did) && (
              <MoneyField
                {...amountField(currency)}
                name="amount"
                label={say('smallAmount')}
                value={text.amount}
                onChange={setAmount}
                error={missing === 'amount' ? say('amountNeeded') : undefined}
              />
            )}
            <KeptLine
              form={form}
              name="code"
              label={say('smallScan')}
              labelNote={say('mayBeEmpty')}
              max={120}
              width="half"
            />
          </Cluster>
        )}
      </Stack>
      {missing === 'about' && (
        <Notice tone="amber" isLive>
          {say('smallAboutNeeded')}
        </Notice>
      )}
      {missing === 'manager' && (
        <Notice tone="amber" isLive>
          {say('smallManager')}
        </Notice>
      )}
      <RefusalNotice />
      <Stack gap={12}>
        <Quiet size="body">{say('smallHappy')}</Quiet>
        <Cluster gap={12}>
          {ends.map((happy) => (
            <Button
              key={happy}
              size="step"
              variant={happy === 'yes' ? 'primary' : 'outlined'}
              isDisabled={small.isGoing}
              onPress={() => void small.file(happy)}
            >
              {say(`happy.${happy}`)}
            </Button>
          ))}
        </Cluster>
        <Cluster>
          <Button
            variant="quiet"
            keyHint={keyHintOf('Ctrl+Shift+U')}
            isDisabled={small.isGoing}
            onPress={() => void small.openOut()}
          >
            {say('openOut')}
          </Button>
        </Cluster>
      </Stack>
    </StepBody>
  );
}
