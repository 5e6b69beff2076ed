import { RefreshCw } from 'lucide-react';
import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { Button } from './button';
import { classNames } from './class-names';
import s from './say-block.module.css';

export type SayPart = string | { highlight: string };

export interface SayBlockProps {
  label: string;
  parts: readonly SayPart[];
  another?: { label: string; onPress: () => void };
  /** Beside "Another way to say it": one quiet button. */
  beside?: ReactNode;
  isQuiet?: boolean;
}

/** The words to say, large enough for half a glance. */
export function SayBlock({ label, parts, another, beside, isQuiet }: SayBlockProps) {
  return (
    <section className={classNames(s.block, isQuiet && s.quietBlock)} aria-label={label}>
      <p className={s.label} aria-hidden="true">
        {label}
      </p>
      <p className={s.words}>
        {parts.map((part, index) => (
          <Fragment key={index}>
            {typeof part === 'string' ? part : <mark className={s.mark}>{part.highlight}</mark>}
          </Fragment>
        ))}
      </p>
      {(another || beside) && (
        <div className={s.another}>
          {another && (
            <Button variant="quiet" size="bar" icon={<RefreshCw />} onPress={another.onPress}>
              {another.label}
            </Button>
          )}
          {beside}
        </div>
      )}
    </section>
  );
}

export interface QuietSayProps {
  starter: string;
  /** Their facts. */
  chips: readonly string[];
  more?: { label: string; isOpen: boolean; onPress: () => void };
  /** The full sentence, once it was asked for. */
  children?: ReactNode;
}

/** Where customers can see the screen: a starter and their facts, the sentence one key away. */
export function QuietSay({ starter, chips, more, children }: QuietSayProps) {
  return (
    <div className={s.quiet}>
      <span className={s.starter}>{starter}</span>
      {chips.map((chip) => (
        <span key={chip} className={s.chip}>
          {chip}
        </span>
      ))}
      {more && (
        <Button variant="quiet" size="bar" onPress={more.onPress} isExpanded={more.isOpen}>
          {more.label}
        </Button>
      )}
      {more?.isOpen && children !== undefined && <p className={s.full}>{children}</p>}
    </div>
  );
}
