// Which photos and files of the complaint on the screen aren't on this computer yet. Asking for them puts them first.
import { useEffect, useState } from 'react';
import type { Attachment } from '#domain/incident/attachments';
import { ask } from '../../../app/bridge';

const none: ReadonlySet<string> = new Set();

export function useMissing(incident: string, attachments: readonly Attachment[]): ReadonlySet<string> {
  const [missing, setMissing] = useState(none);
  const which = attachments.map(({ id }) => id).join();
  useEffect(() => {
    if (which === '') return undefined;
    let isOver = false;
    const look = async () => {
      const answer = await ask('attachment.missing', { id: incident });
      if (!isOver && answer.ok) setMissing(new Set(answer.value.missing));
    };
    void look();
    const forget = window.amends.on('incidents.arrived', ({ incidents }) => {
      if (incidents.includes(incident)) void look();
    });
    return () => {
      isOver = true;
      forget();
    };
  }, [incident, which]);
  return missing;
}
