import type { CSSProperties, ReactNode } from 'react';
import { classNames } from './class-names';
import s from './arrangement.module.css';

export type Gap = 4 | 8 | 12 | 16 | 24 | 32 | 40;

/** Parts below each other. */
export function Stack({ children, gap = 16 }: { children: ReactNode; gap?: Gap }) {
  return (
    <div className={s.stack} style={{ '--gap': `${gap}px` } as CSSProperties}>
      {children}
    </div>
  );
}

export interface ClusterProps {
  children: ReactNode;
  gap?: Gap;
  align?: 'start' | 'centre' | 'end' | 'between';
  /** Where parts of different heights stand: fields with labels and buttons line up at the foot. */
  stand?: 'middle' | 'top' | 'foot';
  /** Buttons over a sheet of paper: they may reach past it where the window has the room. */
  isReaching?: boolean;
  /** The first of them, a field, has room for a line of words however short its label is. */
  isRoomy?: boolean;
}

/** Parts beside each other, which wrap where there is no room. */
export function Cluster({
  children,
  gap = 12,
  align = 'start',
  stand = 'middle',
  isRoomy = false,
  isReaching = false,
}: ClusterProps) {
  return (
    <div
      className={classNames(s.cluster, s[align], s[stand], isRoomy && s.roomy, isReaching && s.reaching)}
      style={{ '--gap': `${gap}px` } as CSSProperties}
    >
      {children}
    </div>
  );
}

/** Continue at the left edge of the reading line, quiet ways out beside it, "Saved 14:02" at the right. */
export function ActionRow({ children, note }: { children: ReactNode; note?: ReactNode }) {
  return (
    <div className={s.actions}>
      {children}
      {note !== undefined && <span className={s.note}>{note}</span>}
    </div>
  );
}

export function Quiet({ children, size = 'small' }: { children: ReactNode; size?: 'small' | 'body' }) {
  return <p className={classNames(s.quiet, size === 'small' && s.small)}>{children}</p>;
}
