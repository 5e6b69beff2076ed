// What staff go by on a paper of this branch (K7): as a manager chose, else as the playbook says that the complaint follows.
import type { Playbook } from '#domain/playbook/playbook';
import { staffNaming, type StaffNaming } from '#domain/report/staff-naming';
import type { OpenShop } from '../shift/open-shop';

/** @param language of the paper; a badge number is said in it */
export function staffNamingOf(
  { branch, people }: Pick<OpenShop, 'branch' | 'people'>,
  { privacy, customerPage }: Pick<Playbook, 'privacy' | 'customerPage'>,
  language: string,
): StaffNaming {
  return staffNaming({ chosen: branch.setup.staffOnPaper, privacy, customerPage, people, language });
}
