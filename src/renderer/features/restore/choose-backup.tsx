import { FolderOpen } from 'lucide-react';
import { say } from '../../messages/say';
import { ActionRow, Button, Notice, PageHeading, Stack } from '../../ui/index';

/** The system's own window asks for the folder: a page never names a path. */
export function ChooseBackup(props: {
  told: { tone: 'info' | 'red'; text: string } | null;
  isLooking: boolean;
  onChoose: () => void;
  onBack: () => void;
}) {
  return (
    <Stack gap={24}>
      <PageHeading takesFocus below={say('restoreBelow')}>
        {say('restoreTitle')}
      </PageHeading>
      {props.told && (
        <Notice tone={props.told.tone} isLive>
          {props.told.text}
        </Notice>
      )}
      <ActionRow>
        <Button
          variant="primary"
          size="step"
          icon={<FolderOpen />}
          isDisabled={props.isLooking}
          onPress={props.onChoose}
        >
          {say(props.isLooking ? 'restoreLooking' : 'restoreChoose')}
        </Button>
        <Button variant="quiet" size="step" onPress={props.onBack}>
          {say('back')}
        </Button>
      </ActionRow>
    </Stack>
  );
}
