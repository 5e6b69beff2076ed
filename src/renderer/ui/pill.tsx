import type { ReactNode } from 'react';
import { classNames } from './class-names';
import type { Tone } from './tone';
import s from './pill.module.css';

export interface PillProps {
  children: ReactNode;
  tone?: Tone;
  icon?: ReactNode;
  /** Filled says whose it is; outlined says how something stands. */
  look?: 'filled' | 'outlined';
}

export function Pill({ children, tone = 'neutral', icon, look = 'filled' }: PillProps) {
  return (
    <span className={classNames(s.pill, s[look], s[tone])}>
      {icon !== undefined && (
        <span className={s.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      <span>{children}</span>
    </span>
  );
}
