// Other desks write too: what stands on this screen is told anew when something of it arrived. A field that has the focus
// is never touched, and what is being typed stays.
import { useEffect } from 'react';
import { useConversation } from '../../features/conversation/conversation-store';

export function useArrivals(): void {
  useEffect(
    () =>
      window.amends.on('incidents.arrived', ({ incidents }) => {
        const { open, retold } = useConversation.getState();
        if (open && incidents.includes(open.incident.id)) void retold(open.incident.id);
      }),
    [],
  );
}
