// The complaint becomes the full length where K1 says so, without anybody asking for it; one tap takes it back.
import { useEffect, useRef } from 'react';
import type { Proposal } from '#domain/event/catalogue';
import { proposedLength } from '#domain/incident/length';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { withTheCaret } from '../conversation/journey';

/** Once for each reason: what was refused isn't tried again and again. Only while somebody works on it here. */
export function useNeededLength(): void {
  const incident = useIncident();
  const tell = useConversation((store) => store.tell);
  const told = useRef<string | null>(null);
  const proposals = incident.state === 'open' ? proposedLength(incident) : [];
  // New objects each time, and the same ones: their text says whether anything is new.
  const wanted = proposals.length > 0 ? JSON.stringify(proposals) : null;
  const { id } = incident;
  useEffect(() => {
    if (wanted === null || told.current === `${id} ${wanted}`) return;
    told.current = `${id} ${wanted}`;
    // A longer way may ask the same question on another page: whoever is typing goes on typing there.
    void withTheCaret(() => tell(JSON.parse(wanted) as Proposal[]));
  }, [id, wanted, tell]);
}
