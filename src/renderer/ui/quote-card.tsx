import type { ReactNode } from 'react';
import s from './quote-card.module.css';

export interface QuoteCardProps {
  lead: string;
  children: ReactNode;
  action?: ReactNode;
}

/** The customer's own words, above everything that answers them. */
export function QuoteCard({ lead, children, action }: QuoteCardProps) {
  return (
    <div className={s.card}>
      <p className={s.text}>
        <span className={s.lead}>{lead}</span>{' '}
        <q className={s.quote} dir="auto">
          {children}
        </q>
      </p>
      {action !== undefined && <div className={s.action}>{action}</div>}
    </div>
  );
}
