import type { ReactNode } from 'react';
import s from './top-bar.module.css';

export interface TopBarProps {
  label: string;
  left?: ReactNode;
  stages?: ReactNode;
  right?: ReactNode;
}

export function TopBar({ label, left, stages, right }: TopBarProps) {
  return (
    <header className={s.bar} aria-label={label}>
      <div className={s.left}>{left}</div>
      {stages}
      <div className={s.right}>{right}</div>
    </header>
  );
}

export function BarTitle({ name, place }: { name: string; place?: string }) {
  return (
    <p className={s.title}>
      <strong>{name}</strong>
      {place !== undefined && <span className={s.place}>{place}</span>}
    </p>
  );
}

export function Reference({ children }: { children: string }) {
  return <span className={s.reference}>{children}</span>;
}
