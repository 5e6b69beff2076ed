import { ArrowLeft } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Refusal } from '#contract/refusal';
import { useRoute } from '../app/route';
import { NotTakenCard, StandingCard, useHeadOffice } from '../features/head-office/index';
import { refused } from '../messages/refused';
import { say } from '../messages/say';
import { Button, Notice, PageHeading, PageLayout, Stack, TopBar, useHotkeys } from '../ui/index';
import { useConversation } from '../features/conversation/conversation-store';

/** For everybody: how this computer and head office stand, and what needs somebody. */
export function HeadOfficeScreen() {
  const go = useRoute((routing) => routing.go);
  const { status, notTaken, load } = useHeadOffice();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const back = () => go({ screen: 'desk' });
  useHotkeys({ 'Alt+Left': back, Esc: back });
  useEffect(() => void load(), [load]);
  const open = (id: string) =>
    void useConversation
      .getState()
      .resume(id)
      .then((no) => (no ? setRefusal(no) : go({ screen: 'conversation' })));
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
      <Stack gap={24}>
        <PageHeading takesFocus below={say('headOfficeBelow')}>
          {say('headOfficeTitle')}
        </PageHeading>
        {refusal && (
          <Notice tone="red" isLive>
            {refused(refusal)}
          </Notice>
        )}
        {status && !status.enrolled && <Notice>{say('headOfficeAlone')}</Notice>}
        {notTaken.length > 0 && <NotTakenCard items={notTaken} onOpen={open} />}
        {status && <StandingCard status={status} />}
      </Stack>
    </PageLayout>
  );
}
