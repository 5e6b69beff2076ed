import { ArrowLeft } from 'lucide-react';
import { useRoute } from '../app/route';
import { PlaybookRead, WhatIsRecorded } from '../features/about-you/index';
import { say } from '../messages/say';
import { Button, PageHeading, PageLayout, Stack, TopBar, useHotkeys } from '../ui/index';

/** K9: for everybody, from the menu under their name. */
export function AboutYouScreen() {
  const go = useRoute((routing) => routing.go);
  const back = () => go({ screen: 'desk' });
  useHotkeys({ 'Alt+Left': back, Esc: back });
  return (
    <PageLayout
      bar={
        <TopBar
          label={say('barLabel')}
          left={
            <Button variant="quiet" size="bar" icon={<ArrowLeft />} onPress={back}>
              {say('back')}
            </Button>
          }
        />
      }
    >
      <Stack gap={32}>
        <PageHeading takesFocus below={say('aboutYouBelow')}>
          {say('aboutYouTitle')}
        </PageHeading>
        <WhatIsRecorded />
        <PlaybookRead />
      </Stack>
    </PageLayout>
  );
}
