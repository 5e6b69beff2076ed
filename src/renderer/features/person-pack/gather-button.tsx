import { may } from '#domain/shift/who-may';
import { useShop } from '../../app/desk-state';
import { useRoute } from '../../app/route';
import { say } from '../../messages/say';
import { Button } from '../../ui/index';

/** K8, for managers: the way to everything the branch holds about that complaint's customer. */
export function GatherPack({ id, beforeLeaving }: { id: string; beforeLeaving?: () => Promise<void> }) {
  const { person } = useShop();
  const go = useRoute((routing) => routing.go);
  if (!person || !may(person.role, 'gatherPack')) return null;
  async function gather() {
    await beforeLeaving?.();
    go({ screen: 'personPack', id });
  }
  return <Button onPress={() => void gather()}>{say('packGather')}</Button>;
}
