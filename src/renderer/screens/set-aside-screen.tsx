import { useRoute } from '../app/route';
import { ContestedPart } from '../features/contested/index';
import { WhatWasSetAside } from '../features/setting-aside/what-was-set-aside';
import { say } from '../messages/say';
import { openItem } from './desk/open-item';
import { PageFrame } from './page-frame';

/** 13.7: one that was opened by mistake or is part of another. What it holds stays; it can be taken up again. */
export function SetAsideScreen({ id }: { id: string }) {
  const go = useRoute((routing) => routing.go);
  return (
    <PageFrame label={say('setAsideBar')}>
      <WhatWasSetAside
        id={id}
        onOpen={openItem}
        onDamaged={() => go({ screen: 'damaged', id, reference: null })}
        above={(incident, tell) => <ContestedPart incident={incident} playbook={null} onSettle={tell} />}
      />
    </PageFrame>
  );
}
