// A page of the register, asked again whenever the question changes; an older answer never overtakes a newer one.
import { useEffect, useState } from 'react';
import type { Args, RegisterPage } from '#contract/doorway';
import type { Refusal } from '#contract/refusal';
import { ask } from '../../app/bridge';

export function useRegister({ state, query, limit, promise }: Args<'register.list'>): {
  page: RegisterPage | null;
  refusal: Refusal | null;
} {
  const [page, setPage] = useState<RegisterPage | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void ask('register.list', { state, query, limit, promise }).then((answer) => {
      if (!isCurrent) return;
      if (answer.ok) setPage(answer.value);
      setRefusal(answer.ok ? null : answer.refusal);
    });
    return () => {
      isCurrent = false;
    };
  }, [state, query, limit, promise]);
  return { page, refusal };
}
