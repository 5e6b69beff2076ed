// The playbook this branch works by now, whatever version an open complaint keeps to.
import { useEffect, useState } from 'react';
import type { Playbook } from '#domain/playbook/playbook';
import { ask } from '../../app/bridge';
import { useBranch, useShop } from '../../app/desk-state';

/** Null until it is there, and where it can't be read: other screens say so. */
export function useBranchPlaybook(): Playbook | null {
  const { playbook: name } = useBranch();
  const [playbook, setPlaybook] = useState<Playbook | null>(null);
  useEffect(() => {
    let isHere = true;
    void ask('playbook.read', { name }).then((answer) => {
      if (isHere && answer.ok) setPlaybook(answer.value);
    });
    return () => {
      isHere = false;
    };
  }, [name]);
  return playbook;
}

/** How a version is named in somebody's own marks. Never changed: marks of before would be lost. */
export function markOf({ name, version }: Pick<Playbook, 'name' | 'version'>): string {
  return `${name} ${version}`;
}

export function useMarks(): readonly string[] {
  return useShop().prefers.understood ?? [];
}
