// The playbook an incident was handled under: its title stands on the report.
import { useEffect, useState } from 'react';
import type { Incident } from '#domain/incident/state';
import type { Playbook } from '#domain/playbook/playbook';
import { ask } from '../../app/bridge';

export function usePlaybookOf({ playbook: under }: Incident): Playbook | null {
  const [playbook, setPlaybook] = useState<Playbook | null>(null);
  const name = under?.name;
  const version = under?.version;
  useEffect(() => {
    void ask('playbook.read', { ...(name ? { name } : {}), ...(version ? { version } : {}) }).then(
      (answer) => answer.ok && setPlaybook(answer.value),
    );
  }, [name, version]);
  return playbook;
}
