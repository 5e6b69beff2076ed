import { useEffect, useState } from 'react';
import type { Refusal } from '#contract/refusal';
import { useRoute } from '../app/route';
import { whileChanging } from '../app/typed-ahead';
import { useConversation } from '../features/conversation/conversation-store';
import { NotTakenCard, StandingCard, useHeadOffice } from '../features/head-office/index';
import { refused } from '../messages/refused';
import { say } from '../messages/say';
import { Notice, PageHeading, Stack } from '../ui/index';
import { PageFrame } from './page-frame';

/** For everybody: how this computer and head office stand, and what needs somebody. */
export function HeadOfficeScreen() {
  const go = useRoute((routing) => routing.go);
  const { status, notTaken, load } = useHeadOffice();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => void load(), [load]);
  const open = (id: string) =>
    void whileChanging(async () => {
      const no = await useConversation.getState().resume(id);
      if (no) setRefusal(no);
      else go({ screen: 'conversation' });
    });
  return (
    <PageFrame>
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
    </PageFrame>
  );
}
