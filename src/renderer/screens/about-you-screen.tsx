import { PlaybookRead, WhatIsRecorded } from '../features/about-you/index';
import { say } from '../messages/say';
import { PageHeading, Stack } from '../ui/index';
import { PageFrame } from './page-frame';

/** K9: for everybody, from the menu under their name. */
export function AboutYouScreen() {
  return (
    <PageFrame>
      <Stack gap={32}>
        <PageHeading takesFocus below={say('aboutYouBelow')}>
          {say('aboutYouTitle')}
        </PageHeading>
        <WhatIsRecorded />
        <PlaybookRead />
      </Stack>
    </PageFrame>
  );
}
