import type { ReactNode } from 'react';
import s from './fact-list.module.css';

export interface Fact {
  id: string;
  term: string;
  value: ReactNode;
  action?: ReactNode;
}

/** A summary: what was asked, what was said, and a way to change it. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={s.list}>
      {facts.map((fact) => (
        <div key={fact.id} className={s.fact}>
          <dt className={s.term}>{fact.term}</dt>
          <dd className={s.value}>{fact.value}</dd>
          {fact.action !== undefined && <dd className={s.action}>{fact.action}</dd>}
        </div>
      ))}
    </dl>
  );
}
