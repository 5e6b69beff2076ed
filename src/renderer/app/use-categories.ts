// What complaints are about here, in the playbook's words and order.
import type { Category } from '#domain/playbook/playbook';
import { useBranch } from './desk-state';
import { useAnswer } from './use-answer';

const none: readonly Category[] = [];

export function useCategories(): readonly Category[] {
  const { playbook: name } = useBranch();
  return useAnswer('playbook.read', { name }).value?.categories ?? none;
}
