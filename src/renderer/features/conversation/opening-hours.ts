import { hoursOfWeek, type BranchHours } from '#domain/shift/branch-hours';
import { useBranch } from '../../app/desk-state';
import { usePlaybook } from './playbook-store';

/** 13.2: when somebody is here: the branch's own hours, else its playbook's week. */
export function useOpeningHours(): BranchHours {
  const { hours } = useBranch();
  const { counter } = usePlaybook();
  return hours ?? hoursOfWeek(counter.hours);
}
