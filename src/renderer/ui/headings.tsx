import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { classNames } from './class-names';
import s from './headings.module.css';

export interface PageHeadingProps {
  children: ReactNode;
  level?: 1 | 2;
  size?: 'heading' | 'display';
  /** The focus goes here when the heading appears, so that a new step is read out. */
  takesFocus?: boolean;
  above?: ReactNode;
  below?: ReactNode;
}

function useFocusOnAppear(takesFocus: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return heading;
}

export function PageHeading({ children, level = 1, size = 'heading', ...rest }: PageHeadingProps) {
  const { takesFocus = false, above, below } = rest;
  const heading = useFocusOnAppear(takesFocus);
  const H = `h${level}` as const;
  return (
    <div className={s.page}>
      {above !== undefined && <p className={s.beside}>{above}</p>}
      <H ref={heading} tabIndex={-1} className={s[size]}>
        {children}
      </H>
      {below !== undefined && <p className={s.beside}>{below}</p>}
    </div>
  );
}

export interface SectionHeadingProps {
  children: ReactNode;
  /** 1 where it is the question of the screen. */
  level?: 1 | 2 | 3;
  takesFocus?: boolean;
  /** Can be given the focus by a jump list, without taking it. */
  isFocusable?: boolean;
  size?: 'small' | 'normal' | 'large';
  aside?: ReactNode;
}

export function SectionHeading(props: SectionHeadingProps) {
  const { children, level = 2, size = 'normal', aside, takesFocus = false, isFocusable = takesFocus } = props;
  const heading = useFocusOnAppear(takesFocus);
  const H = `h${level}` as const;
  return (
    <div className={s.section}>
      <H
        ref={heading}
        tabIndex={isFocusable ? -1 : undefined}
        className={classNames(s.sectionTitle, s[size])}
      >
        {children}
      </H>
      {aside !== undefined && <p className={s.aside}>{aside}</p>}
    </div>
  );
}
