import type { Args } from '#contract/doorway';
import type { BackupFound } from '#contract/restore';
import { dayAndTime, say } from '../../messages/say';
import { KeyField, OtherKeyButton, useTypedKey } from '../../app/typed-key';
import { ActionRow, Button, Form, Notice, PageHeading, Stack } from '../../ui/index';

/** Whose backup it is and how old, and the key that opens it. */
export function BackupKey(props: {
  found: BackupFound;
  problem: string | null;
  onKey: (key: Args<'restore.copy'>) => void;
  onOther: () => void;
}) {
  const { branch, madeAt, files } = props.found;
  const { key, field, other } = useTypedKey('recoveryKey');
  return (
    <Form
      onSubmit={() => {
        if (key) props.onKey(key);
      }}
    >
      <Stack gap={24}>
        <PageHeading takesFocus below={say('restoreFoundBelow', { when: dayAndTime(madeAt), files })}>
          {say('restoreFound', { branch })}
        </PageHeading>
        <KeyField key={field.way} {...field} />
        {props.problem && (
          <Notice tone="red" isLive>
            {props.problem}
          </Notice>
        )}
        <ActionRow>
          <Button type="submit" variant="primary" size="step">
            {say('restoreStart')}
          </Button>
          <OtherKeyButton {...other} />
          <Button variant="quiet" size="step" onPress={props.onOther}>
            {say('restoreOther')}
          </Button>
        </ActionRow>
      </Stack>
    </Form>
  );
}
