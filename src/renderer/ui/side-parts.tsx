import { Check, Circle, CircleDot } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { SectionHeading } from './headings';
import { VisuallyHidden } from './visually-hidden';
import s from './side-parts.module.css';

/** A part of the right column, with the line above it. */
export function SideSection({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className={s.section} aria-label={title}>
      {title !== undefined && <SectionHeading size="small">{title}</SectionHeading>}
      {children}
    </section>
  );
}

export interface AspectItem {
  id: string;
  label: string;
  state: 'current' | 'open' | 'done';
  stateLabel: string;
}

const stateIcon = { current: <CircleDot />, open: <Circle />, done: <Check /> };

/** What the complaint is about, item by item. */
export function AspectList({ items, onGo }: { items: readonly AspectItem[]; onGo?: (id: string) => void }) {
  return (
    <ul className={s.aspects}>
      {items.map((item) => {
        const face = (
          <>
            <span className={s.icon} aria-hidden="true">
              {stateIcon[item.state]}
            </span>
            <span>
              {item.label}
              <VisuallyHidden>, {item.stateLabel}</VisuallyHidden>
            </span>
          </>
        );
        const className = classNames(s.aspect, item.state === 'done' && s.done);
        return (
          <li key={item.id} aria-current={item.state === 'current' ? 'true' : undefined}>
            {onGo ? (
              <button type="button" className={classNames(className, s.press)} onClick={() => onGo(item.id)}>
                {face}
              </button>
            ) : (
              <span className={className}>{face}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** One sum in the right column. */
export function AmountLine(props: { label: string; amount: string; isTotal?: boolean }) {
  return (
    <p className={classNames(s.amountLine, props.isTotal && s.total)}>
      <span>{props.label}</span>
      <strong>{props.amount}</strong>
    </p>
  );
}
