// What complaints are about here, in the playbook's words and order.
import { useEffect, useState } from 'react';
import type { Category } from '#domain/playbook/playbook';
import { ask } from './bridge';
import { useBranch } from './desk-state';

export function useCategories(): readonly Category[] {
  const { playbook } = useBranch();
  const [categories, setCategories] = useState<readonly Category[]>([]);
  useEffect(() => {
    let isGone = false;
    void ask('playbook.read', { name: playbook }).then((answer) => {
      if (answer.ok && !isGone) setCategories(answer.value.categories);
    });
    return () => {
      isGone = true;
    };
  }, [playbook]);
  return categories;
}
