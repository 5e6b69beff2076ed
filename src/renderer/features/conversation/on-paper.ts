// K7: what a colleague goes by on what this branch prints or sends.
import { staffNames, staffNaming, type StaffNaming } from '#domain/report/staff-naming';
import { useBranch, useShop } from '../../app/desk-state';
import { usePlaybook } from './playbook-store';

export function useStaffNaming(): StaffNaming {
  const { staffOnPaper, language } = useBranch();
  const { people } = useShop();
  const { privacy, customerPage } = usePlaybook();
  return staffNaming({ chosen: staffOnPaper, privacy, customerPage, people, language });
}

/** Their whole name → as it stands on paper. */
export function useStaffOnPaper(): (wholeName: string) => string {
  const naming = useStaffNaming();
  return staffNames(useShop().people, naming);
}
