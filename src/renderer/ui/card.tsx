import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { SectionHeading } from './headings';
import s from './card.module.css';

export interface CardProps {
  children: ReactNode;
  tone?: 'plain' | 'accent' | 'sunk';
  /** Names the card as a region. */
  label?: string;
}

export function Card({ children, tone = 'plain', label }: CardProps) {
  const className = classNames(s.card, s[tone]);
  if (label === undefined) return <div className={className}>{children}</div>;
  return (
    <section className={className} aria-label={label}>
      {children}
    </section>
  );
}

export interface EmptyStateProps {
  title: string;
  /** What will appear here, and how. */
  children?: ReactNode;
  action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={s.empty}>
      <SectionHeading level={3} size="small">
        {title}
      </SectionHeading>
      {children !== undefined && <div className={s.emptyText}>{children}</div>}
      {action !== undefined && <div className={s.emptyAction}>{action}</div>}
    </div>
  );
}
