import type { CSSProperties, ReactNode } from 'react';
import { useId, useState } from 'react';
import { Button } from './button';
import { classNames } from './class-names';
import { useLayer } from './layers';
import s from './layouts.module.css';

interface SideProps {
  side?: ReactNode;
  sideLabel?: string;
}

export interface CounterLayoutProps extends SideProps {
  bar: ReactNode;
  children: ReactNode;
  /** step: the side column on its surface; listening: open; quiet: a narrow one, where customers can see. */
  shape?: 'step' | 'listening' | 'quiet';
}

/** Every screen used while somebody stands at the counter. */
export function CounterLayout({ bar, children, side, sideLabel, shape = 'step' }: CounterLayoutProps) {
  return (
    <div className={s.page}>
      {bar}
      <div className={classNames(s.counter, s[shape], side === undefined && s.alone)}>
        <main className={s.work}>
          <div className={s.column}>{children}</div>
        </main>
        {side !== undefined && (
          <FoldingSide label={sideLabel} canFold={shape === 'step'}>
            {side}
          </FoldingSide>
        )}
      </div>
    </div>
  );
}

/** Beside the work where there is room; below 1200 px behind a button with its name. */
function FoldingSide(props: { label?: string; canFold: boolean; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  useLayer(isOpen, () => setOpen(false));
  const isFolding = props.canFold && props.label !== undefined;
  return (
    <aside className={classNames(s.side, isFolding && s.folding, isOpen && s.open)} aria-label={props.label}>
      {isFolding && (
        <div className={s.handle}>
          <Button size="bar" onPress={() => setOpen(!isOpen)} isExpanded={isOpen} controls={id}>
            {props.label}
          </Button>
        </div>
      )}
      <div className={s.sideContent} id={id}>
        {props.children}
      </div>
    </aside>
  );
}

export interface DeskLayoutProps extends SideProps {
  bar: ReactNode;
  children: ReactNode;
}

export function DeskLayout({ bar, children, side, sideLabel }: DeskLayoutProps) {
  return (
    <div className={s.page}>
      {bar}
      <div className={s.desk}>
        <main className={s.deskWork}>{children}</main>
        {side !== undefined && (
          <aside className={s.deskSide} aria-label={sideLabel}>
            {side}
          </aside>
        )}
      </div>
    </div>
  );
}

export interface CentredLayoutProps {
  children: ReactNode;
  foot?: ReactNode;
  /** Pixels. */
  width?: number;
}

/** The people at the desk, the first run: one thing in the middle of the window. */
export function CentredLayout({ children, foot, width = 880 }: CentredLayoutProps) {
  return (
    <div className={s.centred}>
      <main className={s.centre} style={{ '--width': `${width}px` } as CSSProperties}>
        {children}
      </main>
      {foot !== undefined && <footer className={s.foot}>{foot}</footer>}
    </div>
  );
}

export interface PageLayoutProps {
  bar: ReactNode;
  children: ReactNode;
  isWide?: boolean;
}

/** One reading column under the bar: settings, a filed report, the whole register. */
export function PageLayout({ bar, children, isWide }: PageLayoutProps) {
  return (
    <div className={s.page}>
      {bar}
      <main className={classNames(s.reading, isWide && s.readingWide)}>{children}</main>
    </div>
  );
}
