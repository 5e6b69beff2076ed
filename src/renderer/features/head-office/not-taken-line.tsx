import type { NotTaken } from '#contract/register-status';
import { dayAndTime, say, type MessageKey } from '../../messages/say';
import { Button, Cluster, Quiet, Stack } from '../../ui/index';

const reasons = new Map<string, MessageKey>(
  (
    [
      'notAnEvent',
      'damaged',
      'tooLong',
      'otherBranch',
      'otherContent',
      'chainForked',
      'erasedHere',
      'managersOnly',
    ] as const
  ).map((code) => [code, `notTaken.${code}`]),
);

/** What the line is about. */
export function notTakenTerm({ reference, code }: NotTaken): string {
  return reference ?? say(code === 'erasedHere' ? 'notTakenErased' : 'notTakenUnnamed');
}

/** @param onSave null: not for this person. What was erased is neither opened nor saved. */
export function NotTakenLine({
  item: { code, since },
  onOpen,
  onSave,
}: {
  item: NotTaken;
  onOpen: () => void;
  onSave: (() => void) | null;
}) {
  return (
    <Stack gap={4}>
      {say(reasons.get(code) ?? 'notTaken.other')}
      <Quiet>{say('notTakenSince', { when: dayAndTime(since) })}</Quiet>
      {code !== 'erasedHere' && (
        <Cluster>
          <Button variant="quiet" onPress={onOpen}>
            {say('seeIt')}
          </Button>
          {onSave && (
            <Button variant="quiet" onPress={onSave}>
              {say('exportOne')}
            </Button>
          )}
        </Cluster>
      )}
    </Stack>
  );
}
