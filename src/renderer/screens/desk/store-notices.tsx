import { useShop } from '../../app/desk-state';
import { say } from '../../messages/say';
import { Notice, Stack } from '../../ui/index';

/** What staff have to know about the store while it still works: what is safe, what happened, what to do. */
export function StoreNotices() {
  const { storeNotices } = useShop();
  if (!storeNotices) return null;
  const notices = storeNotices.map((notice) => (
    <Notice key={notice} tone="amber" title={say(`store.${notice}.title`)} isLive>
      {say(`store.${notice}`)}
    </Notice>
  ));
  return <Stack gap={8}>{notices}</Stack>;
}
