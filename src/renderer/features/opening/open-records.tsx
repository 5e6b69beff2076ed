import { useState } from 'react';
import { ask } from '../../app/bridge';
import { useDeskState } from '../../app/desk-state';
import { KeyField, OtherKeyButton, useTypedKey } from '../../app/typed-key';
import { refused } from '../../messages/refused';
import { say } from '../../messages/say';
import { ActionRow, Button, Form, Notice, PageHeading, Quiet, Stack } from '../../ui/index';

/** Without an OS keyring, or after ten wrong PINs: a keyholder's passphrase or the recovery key opens the store. */
export function OpenRecords() {
  const take = useDeskState((desk) => desk.take);
  const refusal = useDeskState((desk) => desk.refusal);
  const problem = useDeskState((desk) => desk.state?.problem ?? null);
  const keyring = useDeskState((desk) => desk.state?.keyring);
  const { key, field, other } = useTypedKey('passphrase');
  const [isOpening, setOpening] = useState(false);
  async function open(typed: NonNullable<typeof key>) {
    setOpening(true);
    take(await ask('store.open', typed));
    setOpening(false);
  }
  const told = refusal ?? problem;
  return (
    <Form
      onSubmit={() => {
        if (key) void open(key);
      }}
    >
      <Stack gap={24}>
        <PageHeading below={say('closedBelow')}>{say('closedTitle')}</PageHeading>
        <KeyField key={field.way} {...field} autoFocus />
        {!told && keyring && !keyring.available && <Quiet>{say('keyringNone')}</Quiet>}
        {told && (
          <Notice tone={refusal ? 'red' : 'amber'} isLive>
            {refused(told)}
          </Notice>
        )}
        <ActionRow>
          <Button type="submit" variant="primary" size="step" isDisabled={isOpening}>
            {isOpening ? say('opening') : say('openRecords')}
          </Button>
          <OtherKeyButton {...other} />
        </ActionRow>
      </Stack>
    </Form>
  );
}
