// What the screen shows while it is hidden (F8): the branch's own welcome.
import type { Playbook } from '../playbook/playbook';

export function greetingFor({ notices }: Pick<Playbook, 'notices'>, branch: string): string {
  return notices.greeting.replaceAll('{branch}', () => branch);
}
