import type { ReactNode } from 'react';
import { say } from '../messages/say';
import { ActionRow, Button, CentredLayout, PageHeading, Quiet, Stack } from '../ui/index';

/** Nothing could be drawn: what is safe, what happened, what to do. What was typed is in main and goes to the disk as ever. */
export function WindowFailed() {
  return <CannotBeShown what={say('windowFailedDo')} />;
}

/** @param out the way out of the page, where there is a nearer one than starting the window again */
export function CannotBeShown({ what, out }: { what: string; out?: ReactNode }) {
  return (
    <CentredLayout width={640}>
      <Stack gap={24}>
        <PageHeading takesFocus>{say('pageFailedTitle')}</PageHeading>
        <Quiet size="body">{say('pageFailedSafe')}</Quiet>
        <Quiet size="body">{what}</Quiet>
        <ActionRow>
          {out}
          <Button variant={out ? 'outlined' : 'primary'} size="step" onPress={() => window.location.reload()}>
            {say('windowAgain')}
          </Button>
        </ActionRow>
      </Stack>
    </CentredLayout>
  );
}
