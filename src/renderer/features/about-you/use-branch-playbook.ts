// The playbook this branch works by now, whatever version an open complaint keeps to.
import type { Playbook } from '#domain/playbook/playbook';
import { useBranch, useShop } from '../../app/desk-state';
import { useAnswer } from '../../app/use-answer';

/** Null until it is there, and where it can't be read: other screens say so. */
export function useBranchPlaybook(): Playbook | null {
  const { playbook: name } = useBranch();
  return useAnswer('playbook.read', { name }).value;
}

/** How a version is named in somebody's own marks. Never changed: marks of before would be lost. */
export function markOf({ name, version }: Pick<Playbook, 'name' | 'version'>): string {
  return `${name} ${version}`;
}

export function useMarks(): readonly string[] {
  return useShop().prefers.understood ?? [];
}
