// The playbook an incident was handled under: its title stands on the report.
import type { Incident } from '#domain/incident/state';
import type { Playbook } from '#domain/playbook/playbook';
import { useAnswer } from '../../app/use-answer';

export function usePlaybookOf({ playbook: under }: Incident): Playbook | null {
  const { name, version } = under ?? {};
  return useAnswer('playbook.read', { ...(name ? { name } : {}), ...(version ? { version } : {}) }).value;
}
