// What else can be done with one line: its place, two made one, one made two, off the list. By hand and by key.
import { ArrowDown, ArrowUp, Combine, Split, X } from 'lucide-react';
import { standingAspects } from '#domain/incident/gates';
import { merged, moved } from '#domain/incident/restating';
import type { Aspect } from '#domain/incident/state/checked';
import { say } from '../../messages/say';
import { Menu, type MenuEntry } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';

export function AspectMenu({ aspect, onSplit }: { aspect: Aspect; onSplit: () => void }) {
  const incident = useIncident();
  const tell = useConversation((store) => store.tell);
  const aspects = standingAspects(incident);
  const at = aspects.findIndex(({ id }) => id === aspect.id);
  const above = aspects[at - 1];
  // Both quotations together may be longer than one can hold: then they stay two.
  const joined = above ? merged(above, aspect) : null;
  const items: (MenuEntry & { do: () => void })[] = [
    {
      ...{ id: 'up', label: say('moveUp'), icon: <ArrowUp />, isDisabled: !above },
      do: () => void tell(moved(incident, aspect.id, -1)),
    },
    {
      ...{ id: 'down', label: say('moveDown'), icon: <ArrowDown />, isDisabled: at === aspects.length - 1 },
      do: () => void tell(moved(incident, aspect.id, 1)),
    },
    {
      ...{ id: 'merge', label: say('mergeAbove'), icon: <Combine />, isDisabled: joined === null },
      ...(above ? { hint: above.label } : {}),
      do: () => joined && void tell(joined),
    },
    { ...{ id: 'split', label: say('splitIt'), icon: <Split />, hint: say('splitIt.hint') }, do: onSplit },
    {
      ...{ id: 'off', label: say('takeItOff'), icon: <X /> },
      do: () => void tell([{ type: 'aspectTakenOff.v1', payload: { aspect: aspect.id } }]),
    },
  ];
  return (
    <Menu
      label={say('moreFor')}
      name={say('moreForAspect', { about: aspect.label })}
      look="quiet"
      items={items}
      onChoose={(id) => items.find((item) => item.id === id)?.do()}
    />
  );
}
