// The complaint becomes the full length where K1 says so, without anybody asking for it; one tap takes it back.
import { useEffect, useRef } from 'react';
import { proposedLength } from '#domain/incident/length';
import { useConversation, useIncident } from '../conversation/conversation-store';

/** Once for each reason: what was refused isn't tried again and again. Only while somebody works on it here. */
export function useNeededLength(): void {
  const incident = useIncident();
  const tell = useConversation((store) => store.tell);
  const told = useRef<string | null>(null);
  const proposals = incident.state === 'open' ? proposedLength(incident) : [];
  const key = proposals.length > 0 ? `${incident.id} ${JSON.stringify(proposals)}` : null;
  useEffect(() => {
    if (key === null || told.current === key) return;
    told.current = key;
    void tell(proposals);
    // The proposals are what the key says: they are new objects each time, and the same ones.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, tell]);
}
