// F8, from every screen: the branch's greeting over all of it. The focus stays where it was, and so does what is typed.
import { useEffect } from 'react';
import { useShop } from '../app/desk-state';
import { useHiding } from '../app/hiding';
import { useMenu } from '../app/notices';
import { usePlaybookStore } from '../features/conversation/playbook-store';
import { say } from '../messages/say';
import { HideScreen, useHotkeys } from '../ui/index';

export function HiddenScreen() {
  const { isHidden, turn } = useHiding();
  useHotkeys({ F8: turn });
  useMenu({ hide: turn });
  return isHidden ? <Greeting onShow={turn} /> : null;
}

/** As the playbook has it; before the desk is open nothing of it can be read, and the greeting is the plain one. */
function Greeting({ onShow }: { onShow: () => void }) {
  const { branch, phase } = useShop();
  const { playbook, load } = usePlaybookStore();
  const isMissing = phase === 'desk' && playbook === null;
  useEffect(() => {
    if (isMissing) void load(null);
  }, [isMissing, load]);
  const greeting =
    branch && playbook
      ? playbook.notices.greeting.replaceAll('{branch}', branch.name)
      : say('hiddenGreeting', { branch: branch?.name ?? 'none' });
  return <HideScreen isOn greeting={greeting} hint={say('hiddenHint')} onShow={onShow} />;
}
