import { ArrowLeft } from 'lucide-react';
import { useRoute } from '../app/route';
import { WhatWasSetAside } from '../features/setting-aside/what-was-set-aside';
import { say } from '../messages/say';
import { Button, PageLayout, TopBar, useHotkeys } from '../ui/index';
import { openItem } from './desk/open-item';

/** 13.7: one that was opened by mistake or is part of another. What it holds stays; it can be taken up again. */
export function SetAsideScreen({ id }: { id: string }) {
  const go = useRoute((routing) => routing.go);
  const back = () => go({ screen: 'desk' });
  useHotkeys({ 'Alt+Left': back, Esc: back });
  return (
    <PageLayout
      bar={
        <TopBar
          label={say('setAsideBar')}
          left={
            <Button variant="quiet" size="bar" icon={<ArrowLeft />} onPress={back}>
              {say('back')}
            </Button>
          }
        />
      }
    >
      <WhatWasSetAside id={id} onOpen={openItem} />
    </PageLayout>
  );
}
